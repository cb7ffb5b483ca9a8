"""Days in a row."""

from datetime import date, timedelta

from planner.domain.roster.rota import Assignment
from scheduling.rules.runs.days_in_a_row import DaysInARow
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_the_seventh_day_in_a_row_is_one_too_many() -> None:
    """Six days are allowed, each further one is a breach of its own."""
    inputs = world(days=9)
    assert amounts(DaysInARow, inputs, "Ann E E E E E E - E E") == []
    assert said(DaysInARow, inputs, "Ann E E L L N N N N -") == [
        "Sun 7 Jun is day 7 in a row for Ann from Mon 1 Jun; the most is 6",
        "Mon 8 Jun is day 8 in a row for Ann from Mon 1 Jun; the most is 6",
    ]


def test_last_months_run_goes_on() -> None:
    """Five days before and two now are seven."""
    before = tuple(Assignment("Ann", date(2026, 5, 31) - timedelta(days=i), "E") for i in range(5))
    assert said(DaysInARow, world(previous=before), "Ann E E - E") == [
        "Tue 2 Jun is day 7 in a row for Ann from Wed 27 May; the most is 6"
    ]
