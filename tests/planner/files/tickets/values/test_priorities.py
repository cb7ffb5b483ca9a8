"""Priorities as written in exports."""

import pytest

from planner.files.tickets.values.priorities import PriorityWords, understand_priorities, understand_priority


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("1 - Critical", "P1"),
        ("3 - Moderate", "P3"),
        ("5 - Planning", "P5"),
        ("2", "P2"),
        ("p4", "P4"),
        ("Priority 1 - Emergency Response", "P1"),
        ("Priority 4 - Scheduled Maintenance", "P4"),
        ("Sev 2", "P2"),
        ("Urgent", "P1"),
        (" HIGH ", "P2"),
        ("Normal", "P3"),
        ("Lowest", "P5"),
        ("?", None),
        ("-", None),
        ("7", None),
        ("whenever", None),
    ],
)
def test_usual_words(text: str, priority: str | None) -> None:
    """Numbers from 1 to 5 with or without words, and the usual words, are P1 to P5; anything else is not guessed."""
    assert understand_priority(text, {}, ()) == priority


def test_own_words_first() -> None:
    """A name of the Service sheet is itself, then the system's own meaning, in capitals or not."""
    assert understand_priority("urgent", {"urgent": "P1"}, ["Urgent"]) == "Urgent"
    assert understand_priority("4", {"4": "P1"}, ()) == "P1"


@pytest.mark.parametrize(
    ("texts", "meant"),
    [
        (("1 - Low", "2 - Medium", "3 - High"), ["P4", "P3", "P2"]),
        (("1 - High", "2 - Medium", "3 - Low"), ["P1", "P2", "P3"]),
        (("4 Alta",), ["P2"]),
        (("Critical", "Major", "Minor"), ["P1", "P2", "P4"]),
        (("Blocker", "Critical", "Trivial"), ["P1", "P2", "P5"]),
        (("(2) High", "Critical (1)", "SEV-3", "Normal - P3"), ["P2", "P1", "P3", "P3"]),
        (("nicht dringend", "High/Low"), ["P4", None]),
    ],
)
def test_a_column_is_understood_as_a_whole(texts: tuple[str, ...], meant: list[str | None]) -> None:
    """Numbers that rise with the urgency of their words yield to the words; a scheme tells what its words mean."""
    assert understand_priorities(texts, PriorityWords())[0] == meant


def test_levels_are_those_of_the_service_sheet() -> None:
    """Where Service has words of its own, the level of a written word finds the row of that level."""
    ours = ("Gold", "Critical", "High", "Medium", "Low")
    meant, _ = understand_priorities(("Urgent", "2", "Niedrig", "gold"), PriorityWords(ours))
    assert meant == ["Critical", "High", "Low", "Gold"]


def test_words_that_share_a_priority_are_questioned() -> None:
    """Two words of one level may be two classes: the planner is asked."""
    _, questions = understand_priorities(("Urgent", "Critical", "Low"), PriorityWords())
    assert questions == (
        "'Urgent' and 'Critical' are both taken as P1: if they differ, say so on the Priorities sheet",
    )
