"""Nights in a row at least."""

from scheduling.rules.runs.nights_in_a_row_at_least import NightsInARowAtLeast
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_a_single_night_is_told() -> None:
    """A night alone between an early and a day off; two nights are fine; the last night may go on next month."""
    assert said(NightsInARowAtLeast, world(days=9), "Ann E N - N N - E - N") == [
        "Ann works only 1 night from Tue 2 Jun; the least in a row is 2"
    ]


def test_the_edge_of_what_is_known_is_not_judged() -> None:
    """Nobody knows whether a night on the first day had one before it."""
    assert amounts(NightsInARowAtLeast, world(), "Ann N - - E") == []
