"""What somebody wants of a day."""

import pytest

from planner.domain.roster.wanted import Wanted

SHIFTS = ("E", "N", "notary")


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("off", "off", ""),
        ("work", "work", ""),
        ("N", "duty", "N"),
        ("not N", "not duty", "N"),
        ("notary", "duty", "notary"),
    ],
)
def test_the_words_of_the_wishes_sheet_are_read_and_written(text: str, kind: str, code: str) -> None:
    """Each text means one thing and comes back as it was; a code that begins with "not" is a code."""
    wanted = Wanted.of(text)
    assert (wanted.kind, wanted.code, str(wanted)) == (kind, code, text)


@pytest.mark.parametrize(
    ("text", "free", "early", "on_call"),
    [
        ("off", True, False, False),
        ("work", False, True, False),
        ("E", False, True, False),
        ("not E", True, False, True),
        ("P", False, False, True),
    ],
)
def test_duties_grant_a_wish(text: str, free: bool, early: bool, on_call: bool) -> None:
    """On a free day, an early, and a day on call for tier P: somebody on call is neither off nor at work."""
    wanted = Wanted.of(text)
    granted = tuple(wanted.granted_by(duties, SHIFTS, (wanted.code,)) for duties in ((), ("E",), ("P",)))
    assert granted == (free, early, on_call)
