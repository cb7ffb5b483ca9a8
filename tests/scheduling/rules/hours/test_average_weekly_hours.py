"""Average weekly hours."""

from datetime import date, timedelta

from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from scheduling.presets.reference_periods import reference_periods
from scheduling.rules.hours.average_weekly_hours import AverageWeeklyHours
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, breaches, said

LONG = Shift("D", 8 * 60, 20 * 60, "Long", 0)


def weeks(pattern: str, count: int, first: date = MONDAY) -> tuple[Assignment, ...]:
    """Return a person's weeks before a day, each of one pattern."""
    days = [first - timedelta(days=7 * count - i) for i in range(7 * count)]
    return tuple(
        Assignment("Ann", day, code) for day, code in zip(days, count * pattern.split(), strict=True) if code != "-"
    )


def test_week_seventeen_of_the_average() -> None:
    """Sixteen weeks of 48 h and a seventeenth of 48 h are the limit; a fifth long day in it is 12 h beyond."""
    inputs = world(days=7, shifts=(LONG,), previous=weeks("D D D D - - -", 16))
    assert amounts(AverageWeeklyHours, inputs, "Ann D D D D - - -") == []
    assert said(AverageWeeklyHours, inputs, "Ann D D D D D - -") == [
        "Ann averages 48.7 h a week from Mon 9 Feb to Sun 7 Jun; the most is 48 h"
    ]
    assert amounts(AverageWeeklyHours, inputs, "Ann D D D D D - -") == [12 * 60]


def test_the_week_before_the_period_is_forgotten() -> None:
    """A week of 84 h counts until the 17 weeks no longer include it; the breach has only what the plan adds."""
    heavy, usual = weeks("D D D D D D D", 1, MONDAY - timedelta(weeks=16)), weeks("D D D D - - -", 16)
    inputs = world(days=7, shifts=(LONG,), previous=(*heavy, *usual))
    found = {breach.at: breach.amount for breach in breaches(AverageWeeklyHours, inputs, "Ann D D D D - - -")}
    assert found["Ann", MONDAY] == 12 * 60
    assert ("Ann", MONDAY + timedelta(days=6)) not in found


def test_where_less_is_known_the_period_is_what_is_known() -> None:
    """Of a plan of two weeks alone, 108 h are 54 a week."""
    inputs = world(days=14, shifts=(LONG,))
    plan = "Ann D D D D D - -  D D D D - - -"
    assert amounts(AverageWeeklyHours, inputs, plan) == [12 * 60]


def test_leave_is_taken_out_of_hours_and_weeks() -> None:
    """With the second week on leave the first has to keep the 48 h by itself."""
    leave = (Leave("Ann", date(2026, 6, 8), date(2026, 6, 14)),)
    inputs = world(days=14, shifts=(LONG,), leave=leave)
    assert amounts(AverageWeeklyHours, inputs, "Ann D D D D D - -  - - - - - - -") == [12 * 60]


def test_leave_counts_as_hours_where_the_law_says_so() -> None:
    """In Australia a week of leave stands for the contract's 40 h: with 60 worked hours 100 in two weeks."""
    leave = (Leave("Ann", date(2026, 6, 8), date(2026, 6, 14)),)
    inputs = world(days=14, shifts=(LONG,), leave=leave, labour_law="au_clerks")
    assert amounts(AverageWeeklyHours, inputs, "Ann D D D D D - -  - - - - - - -", 50 * 60) == []
    assert amounts(AverageWeeklyHours, inputs, "Ann D D D D D - -  - - - - - - -", 49 * 60) == [2 * 60]


def test_calendar_weeks_where_the_law_counts_them() -> None:
    """In France the days from Monday 8 June on belong to a week that is not over; those before to one that is."""
    thursday = MONDAY + timedelta(days=3)
    before = weeks("D D D D - - -", 12)
    inputs = world(days=7, first=thursday, shifts=(LONG,), previous=before, labour_law="fr_code_travail")
    assert amounts(AverageWeeklyHours, inputs, "Ann - - - -  D D D", 44 * 60) == []
    assert [b.at for b in breaches(AverageWeeklyHours, inputs, "Ann D D - -  - - -", 44 * 60)] == [
        ("Ann", MONDAY + timedelta(days=6))
    ]


def test_ordinary_days_after_leave_are_no_breach() -> None:
    """Five days of leave and two days of 7.5 h: 15 h in what is left of a week, not 52.5 h a week."""
    leave = (Leave("Ann", MONDAY, MONDAY.replace(day=5)),)
    inputs = world("Ann", leave=leave, labour_law="uk_wtr")
    assert amounts(AverageWeeklyHours, inputs, "Ann - - - - - E E") == []


def test_leave_is_made_up_by_earlier_days() -> None:
    """With 17 weeks known before and two weeks of leave the period still has 17 weeks of days."""
    before = (Assignment("Ann", MONDAY - timedelta(weeks=19), "E"),)
    leave = (Leave("Ann", MONDAY - timedelta(days=14), MONDAY - timedelta(days=1)),)
    inputs = world("Ann", 1, previous=before, leave=leave, labour_law="uk_wtr")
    [period] = reference_periods(inputs, "Ann", "averaging period")
    assert len(period.days) == 119
    assert period.first == MONDAY - timedelta(days=132)
