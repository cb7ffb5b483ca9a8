"""Periods of averaging."""

from datetime import date, timedelta

from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Assignment
from scheduling.presets.reference_periods import reference_periods
from tests.builders import MONDAY, person, world


def test_all_that_is_known_where_it_is_less_than_a_period() -> None:
    """A plan of ten days and a tail of four are one period of fourteen days."""
    before = (Assignment("Ann", MONDAY - timedelta(days=4), "E"),)
    (period,) = reference_periods(world(days=10, previous=before), "Ann", "averaging period")
    assert (period.first, period.last, len(period.days)) == (date(2026, 5, 28), date(2026, 6, 10), 14)


def test_any_period_ends_on_each_day_of_the_plan() -> None:
    """With seventeen weeks before a plan of three days there are three periods of 119 days."""
    before = (Assignment("Ann", MONDAY - timedelta(weeks=17), "E"),)
    periods = reference_periods(world(days=3, previous=before), "Ann", "averaging period")
    assert [period.last for period in periods] == [MONDAY + timedelta(days=i) for i in range(3)]
    assert {len(period.days) for period in periods} == {119}


def test_calendar_weeks_of_a_law() -> None:
    """France: from Wednesday to Wednesday three whole weeks are known, and the period ends on the plan's Sunday."""
    before = (Assignment("Ann", MONDAY - timedelta(days=19), "E"),)
    inputs = world(days=10, previous=before, labour_law="fr_code_travail")
    (period,) = reference_periods(inputs, "Ann", "averaging period")
    assert (period.first, period.last) == (date(2026, 5, 18), date(2026, 6, 7))


def test_leave_and_employment() -> None:
    """Days of leave are taken out; days before the first day count nowhere; in Australia leave counts as hours."""
    leave = (Leave("Ann", date(2026, 6, 8), date(2026, 6, 14)),)
    people = (person("Ann", 38, first_day=date(2026, 6, 3)),)
    (period,) = reference_periods(world(days=14, people=people, leave=leave), "Ann", "averaging period")
    assert (len(period.days), period.leave_minutes) == (5, 0)
    counted = world(days=14, people=(person("Ann", 38),), leave=leave, labour_law="au_clerks")
    (period,) = reference_periods(counted, "Ann", "averaging period")
    assert (len(period.days), period.leave_minutes) == (14, 38 * 60)
