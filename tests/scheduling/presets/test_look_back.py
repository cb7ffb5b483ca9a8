"""How far back the rules look."""

from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Assignment
from scheduling.presets.look_back import look_back
from scheduling.rules.rest.day_off_for_a_holiday import DayOffForAHoliday
from tests.builders import person, world
from tests.scheduling.judge import amounts, said

CHRISTMAS = date(2026, 12, 25)
FEBRUARY = date(2027, 2, 1)


def test_the_longest_averaging_period_decides() -> None:
    """17 weeks without a law, 24 in Germany, also where only one person is under that law."""
    assert look_back(world()) == timedelta(weeks=17)
    assert look_back(world(labour_law="de_arbzg")) == timedelta(weeks=24)
    assert look_back(world(people=(person("Ann"), person("Bob", rule_set="de_arbzg")))) == timedelta(weeks=24)


def after_christmas(*free: date) -> Inputs:
    """Return a February whose tail has Ann at work on all days from Christmas on but some."""
    days = (CHRISTMAS + timedelta(days=i) for i in range((FEBRUARY - CHRISTMAS).days))
    tail = tuple(Assignment("Ann", day, "E") for day in days if day not in free)
    return world("Ann", 28, FEBRUARY, previous=tail, holidays={CHRISTMAS: "Christmas Day"}, labour_law="de_arbzg")


def test_a_day_off_for_christmas_is_judged_in_february() -> None:
    """The 56 days end on 18 February: a weekday off in January or by then serves, one on the 19th comes too late."""
    until_18 = "Ann " + " ".join(["E"] * 18 + ["-"] * 10)
    assert said(DayOffForAHoliday, after_christmas(), until_18) == [
        "Ann works on Fri 25 Dec, a public holiday, and has no day off for it in 56 days"
    ]
    on_18 = "Ann " + " ".join(["E"] * 17 + ["-"] * 11)
    assert amounts(DayOffForAHoliday, after_christmas(), on_18) == []
    assert amounts(DayOffForAHoliday, after_christmas(date(2027, 1, 13)), until_18) == []
