"""Nights in a row."""

from datetime import date, timedelta

from planner.domain.roster.rota import Assignment
from scheduling.rules.runs.nights_in_a_row import NightsInARow
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_the_fifth_night_in_a_row_is_one_too_many() -> None:
    """Four nights are allowed; a day between two runs starts afresh."""
    inputs = world(days=9)
    assert amounts(NightsInARow, inputs, "Ann N N N N - N N N N") == []
    assert said(NightsInARow, inputs, "Ann - N N N N N - - -") == [
        "Sat 6 Jun is night 5 in a row for Ann from Tue 2 Jun; the most is 4"
    ]


def test_last_months_nights_count() -> None:
    """Three nights before and two now are five."""
    before = tuple(Assignment("Ann", date(2026, 5, 31) - timedelta(days=i), "N") for i in range(3))
    assert amounts(NightsInARow, world(previous=before), "Ann N N - N") == [1]
