"""Night workers' average."""

from datetime import timedelta

from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from scheduling.rules.hours.night_workers_average import NightWorkersAverage
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said

LONG = Shift("D", 8 * 60, 18 * 60, "Long", 0)
NIGHT = Shift("N", 21 * 60, 7 * 60, "Night", 0, kind="night")


def test_one_night_makes_the_average_count() -> None:
    """Ten days of 10 h in two weeks are 50 h a week: a breach only if one of them is a night."""
    inputs = world(days=14, shifts=(LONG, NIGHT))
    assert amounts(NightWorkersAverage, inputs, "Ann D D D D D - -  D D D D D - -") == []
    assert said(NightWorkersAverage, inputs, "Ann D D D D D - -  D D D D N - -") == [
        "Ann works nights and averages 50 h a week from Mon 1 Jun to Sun 14 Jun; the most is 48 h"
    ]
    assert amounts(NightWorkersAverage, inputs, "Ann D D D D D - -  D D D D N - -") == [4 * 60]


def test_germany_averages_over_four_weeks() -> None:
    """Four weeks of 50 h break the four weeks' average; spread over eight weeks with 40 h they still do."""
    before = tuple(
        Assignment("Ann", MONDAY - timedelta(days=28 - 7 * week - day), "N") for week in range(4) for day in range(4)
    )
    heavy = "Ann" + 4 * " N N N N N - -"
    inputs = world(days=28, shifts=(NIGHT,), previous=before)
    german = world(days=28, shifts=(NIGHT,), previous=before, labour_law="de_arbzg")
    assert amounts(NightWorkersAverage, inputs, heavy) == []
    assert max(amounts(NightWorkersAverage, german, heavy)) == 4 * 2 * 60
