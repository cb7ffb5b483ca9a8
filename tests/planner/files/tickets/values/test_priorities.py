"""Priorities as written in exports."""

import pytest

from planner.files.tickets.values.priorities import understand_priority


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
