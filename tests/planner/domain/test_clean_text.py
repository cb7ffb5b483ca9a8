"""Names are compared in one form."""

import pytest

from planner.domain.clean_text import clean


@pytest.mark.parametrize(
    "written",
    [
        "José Núñez",
        "Jose\u0301 Nu\u0301n\u0303ez",
        " José  Núñez ",
        "José\u00a0Núñez",
        "José\u202fNúñez\u200b",
        "\ufeffJosé\tNúñez",
        "Jo\u00adsé\u2003Núñez\u200e",
    ],
)
def test_what_looks_the_same_is_the_same(written: str) -> None:
    """Composed or not, with any spaces, with characters that have no width."""
    assert clean(written) == "José Núñez"


def test_letters_stay_as_they_are() -> None:
    """Capitals and letters that only look alike are other letters."""
    assert clean("Ann") != clean("ann")
    assert clean("Аnn") != clean("Ann"), "the first begins with a Cyrillic letter"
    assert clean(" \u200b ") == ""
