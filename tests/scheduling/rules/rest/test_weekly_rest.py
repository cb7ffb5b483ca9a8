"""Weekly rest."""

from dataclasses import replace
from datetime import date, timedelta
from math import inf

from ortools.sat.python import cp_model

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.shifts import Shift
from scheduling.model.rota_model import RotaModel
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.rest.weekly_rest import WeeklyRest
from tests.builders import SHIFTS, rota, world
from tests.scheduling.judge import amounts, said
from tests.scheduling.laws.test_month_equals_check import OneMonth

LATE = replace(SHIFTS[1], end=23 * 60)
MORNING = Shift("M", 9 * 60, 17 * 60, "Morning")


def test_a_day_off_is_not_thirty_five_hours() -> None:
    """Late to Wednesday 23:00, off on Thursday, back on Friday 09:00: 34 h; back at 10:00 it would be enough."""
    inputs = world(shifts=(LATE, MORNING, replace(MORNING, code="T", start=10 * 60)))
    assert said(WeeklyRest, inputs, "Ann L L L - M M M") == [
        "Ann has no rest of 35 h in the week of Mon 1 Jun; the longest is 34 h"
    ]
    assert amounts(WeeklyRest, inputs, "Ann L L L - T M M") == []


def test_a_rest_across_sunday_midnight_counts_where_24_hours_of_it_lie() -> None:
    """Free from Saturday 22:00 to Monday 14:00 is Sunday's rest; free on Monday alone is the next week's."""
    inputs = world(days=14)
    assert amounts(WeeklyRest, inputs, "Ann E E E E E L - L L L L L L -") == []
    assert amounts(WeeklyRest, inputs, "Ann E E E E E E E - E E E E E E") == [1]


def test_the_autumn_night_gives_an_hour_more() -> None:
    """From Saturday 23:00 to Monday 09:00 is 35 h when the clock is put back, 34 h otherwise."""
    facts = {"shifts": (LATE, MORNING), "time_zone": "Europe/London", "days": 8}
    text = "Ann L L L L L L - M"
    assert amounts(WeeklyRest, world(first=date(2026, 10, 19), **facts), text) == []  # type: ignore[arg-type]
    assert amounts(WeeklyRest, world(first=date(2026, 10, 12), **facts), text) == [1]  # type: ignore[arg-type]


def test_last_months_days_make_the_first_week_whole() -> None:
    """Worked from Monday to Saturday before, Sunday the first must be free; worked through, it was not ours."""
    before = tuple(Assignment("Ann", date(2026, 6, 6) - timedelta(days=i), "E") for i in range(6))
    assert amounts(WeeklyRest, world(first=date(2026, 6, 7), previous=before), "Ann E") == [1]
    assert amounts(WeeklyRest, world(first=date(2026, 6, 7), previous=before), "Ann - E E - -") == []
    full = (Assignment("Ann", date(2026, 6, 7), "E"), *before)
    assert amounts(WeeklyRest, world(first=date(2026, 6, 8), previous=full), "Ann E - - -") == []


def test_a_week_of_last_month_without_a_rest_leaves_the_model_a_rota() -> None:
    """No plan can change a week that is over, whichever of its days were worked: the model does not limit it."""
    for text in ("- N N - E N L E", "- E N N - E L N", "L - E N E N N N"):
        tail = rota(f"Ann {text}", date(2026, 5, 24))
        inputs = world("Ann", previous=tuple(tail.assignments))
        assert amounts(WeeklyRest, inputs, "Ann - - - -") == []
        model = RotaModel(inputs, Requirement(), [WeeklyRest(("Ann",), 35 * 60, "must")])
        model.fix(rota("Ann - - - -"))
        assert cp_model.CpSolver().solve(model.cp) == cp_model.OPTIMAL


def test_a_week_of_standby_at_work_has_no_rest_at_all() -> None:
    """Standby that counts as work goes on from Sunday before to Monday after."""
    tier = Tier("Site", "D", turn="day", handover_minute=0, counts_as_work="all")
    inputs = world("Ann", days=9, first=date(2026, 5, 31), tiers=(tier,))
    assert said(WeeklyRest, inputs, "Ann D D D D D D D D D") == [
        "Ann has no rest of 35 h in the week of Mon 1 Jun; the longest is 0 h"
    ]


def test_a_week_that_the_end_of_the_plan_cuts_is_left_to_the_next() -> None:
    """Six nights, the last of them until Sunday at 7:00: the rest may lie in the next plan."""
    assert amounts(WeeklyRest, world(days=6), "Ann N N N N N N") == []


def test_the_first_monday_can_end_the_rest_of_the_week_before() -> None:
    """After a late on Saturday, 22:00 to Monday 07:00 are 33 h, to Monday 14:00 are 40 h, 24 of them on Sunday."""
    last_week = rota("Ann E E E E E L -")
    inputs = world(first=date(2026, 6, 8), previous=tuple(last_week.assignments))
    assert amounts(WeeklyRest, inputs, "Ann E - - -") == [1]
    assert amounts(WeeklyRest, inputs, "Ann L - - -") == []


def test_a_rest_of_less_than_a_day_lies_inside_the_week() -> None:
    """Of the twelve hours before Monday 00:01 one minute is outside the week."""
    shifts = (Shift("A", 0, 1440), Shift("B", 0, 721), Shift("C", 1, 1440))
    assert amounts(WeeklyRest, world("Ann", days=8, shifts=shifts), "Ann A A A A A A B C", 12 * 60) == [1]


def test_a_rest_as_long_as_can_be_without_a_day_off() -> None:
    """From an early's end at 15:00 to the next night at 22:00 are 31 h."""
    assert amounts(WeeklyRest, world(), "Ann E N N N N N N", 31 * 60) == []
    assert amounts(WeeklyRest, world(), "Ann E N N N N N N", 31 * 60 + 1) == [1]


def test_the_month_of_a_must_asks_for_the_weeks_that_can_have_a_rest() -> None:
    """Ann worked all last week, Bob had its Sunday off; rows of the plan's own days do not count."""
    rows = (*rota("Ann E E E E E E E E").assignments, *rota("Bob E E E E E L - E").assignments)
    inputs, monday = world(first=date(2026, 6, 8), previous=rows), date(2026, 6, 8)
    for name, mode, asked in (
        ("Ann", "must", (35 * 60, (monday,))),
        ("Bob", "must", (35 * 60, (monday - timedelta(days=7), monday))),
        ("Bob", "should", (0, ())),
    ):
        rule = WeeklyRest((name,), 35 * 60, mode)  # type: ignore[arg-type]
        month = OneMonth((rule,), inputs, name, Rota.of([]), inf).builder(cautious=True)
        assert not rule.add_to_month(month, inf)
        assert month.week_rest == asked


def test_a_long_rest_may_reach_far_into_the_next_week() -> None:
    """From Saturday 22:00 to Tuesday 07:00 are 57 h of 60; 36 h of the rest may be after Sunday."""
    last_week = rota("Ann E E E E E L - -")
    inputs = world(first=date(2026, 6, 9), previous=tuple(last_week.assignments))
    assert amounts(WeeklyRest, inputs, "Ann E - - -", 60 * 60) == [1]
    assert amounts(WeeklyRest, inputs, "Ann L - - -", 60 * 60) == []


def test_a_rest_between_two_duties_of_one_day_counts() -> None:
    """On Wednesday somebody works until 06:00 and from 18:00 on, and at all other times of the week."""
    shifts = (Shift("A", 0, 1440), Shift("B", 0, 360), Shift("C", 1080, 1440))
    inputs = world("Ann", shifts=shifts)
    assert amounts(WeeklyRest, inputs, "Ann A A B+C A A A A", 12 * 60) == []
    assert amounts(WeeklyRest, inputs, "Ann A A B+C A A A A", 12 * 60 + 1) == [1]


def test_a_rest_may_end_with_the_week() -> None:
    """Sunday from noon on is free; two duties of a day are possible, so the model looks at spans of time."""
    shifts = (Shift("A", 0, 1440), Shift("B", 0, 720), Shift("C", 0, 60), Shift("D", 1439, 1440))
    assert amounts(WeeklyRest, world("Ann", shifts=shifts), "Ann A A A A A A B", 12 * 60) == []


def test_a_rest_between_shifts_of_clocks_far_apart_counts() -> None:
    """Thursday's hour in Auckland is Wednesday noon, Wednesday's last minute in Honolulu is Thursday 09:59."""
    shifts = (
        Shift("A", 0, 1440),
        Shift("E", 0, 60, zone="Pacific/Auckland"),
        Shift("H", 1439, 479, zone="Pacific/Honolulu"),
    )
    inputs, between = world("Ann", shifts=shifts), 20 * 60 + 59
    worked = rota("Ann A A H E A A A")
    for limit, legal in ((between, True), (between + 1, False)):
        assert amounts(WeeklyRest, inputs, worked, limit) == [1] * (not legal)
        model = RotaModel(inputs, Requirement(), (OneDutyAtATime(("Ann",)), WeeklyRest(("Ann",), limit)))
        model.fix(worked)
        assert (cp_model.CpSolver().solve(model.cp) == cp_model.OPTIMAL) == legal
