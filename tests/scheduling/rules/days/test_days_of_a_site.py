"""Weekends, Sundays, weeks and holidays by the clock and the days off of each person's site."""

from datetime import date
from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.roster.shifts import Shift
from planner.domain.roster.site import Site
from scheduling.facts.duties import shift_duty
from scheduling.presets.night_work import NightWork
from scheduling.rules.days.days_in_a_calendar_week import DaysInACalendarWeek
from scheduling.rules.days.free_weekends_at_least import FreeWeekendsAtLeast
from scheduling.rules.days.public_holidays_worked import PublicHolidaysWorked
from scheduling.rules.days.sundays_worked import SundaysWorked
from scheduling.rules.days.weekends_worked import WeekendsWorked
from scheduling.rules.days.whole_weekends import WholeWeekends
from scheduling.rules.hours.hours_in_a_calendar_week import HoursInACalendarWeek
from scheduling.rules.rest.weekly_rest import WeeklyRest
from tests.builders import person, world
from tests.scheduling.judge import amounts

RIYADH = Site("Riyadh", "Asia/Riyadh", weekend=frozenset((4, 5)), holidays={date(2026, 6, 3): "Feast"})
OFFICE = Shift("O", 9 * 60, 17 * 60, "Office", 60, zone="Asia/Manila")
LATE = Shift("L", 22 * 60, 6 * 60, "Late")


def at(site: str, zone: str, days: int = 28, **facts: Any) -> Inputs:
    """Return a London plan for Ann at a site."""
    ann = person("Ann", site=site, zone=zone)
    return world(people=(ann,), days=days, sites=(RIYADH,), time_zone="Europe/London", **facts)


def test_four_free_weekends_in_riyadh_are_friday_and_saturday() -> None:
    """Sunday to Thursday is a working week: all four weekends are free, none is worked, none is split."""
    week = "E E E E - - E "
    inputs = at("Riyadh", "Asia/Riyadh")
    assert amounts(FreeWeekendsAtLeast, inputs, "Ann " + 4 * week, limit=4) == []
    assert amounts(WeekendsWorked, inputs, "Ann " + 4 * week, limit=0) == []
    assert amounts(WholeWeekends, inputs, "Ann " + 4 * week) == []
    london = at("", "")
    assert amounts(FreeWeekendsAtLeast, london, "Ann " + 4 * week, limit=4) == [4]
    assert amounts(WeekendsWorked, london, "Ann " + 4 * week, limit=0) == [4]
    assert amounts(WholeWeekends, london, "Ann " + 4 * week) == [1, 1, 1, 1]


def test_a_holiday_worked_is_one_of_the_site() -> None:
    """Wednesday is a holiday in Riyadh, Thursday one of the plan's country."""
    rows = "Ann - - E E - - -"
    fete = {date(2026, 6, 4): "Fete"}
    assert amounts(PublicHolidaysWorked, at("Riyadh", "Asia/Riyadh", 7, holidays=fete), rows, limit=0) == [1]
    assert amounts(PublicHolidaysWorked, at("", "", 7, holidays=fete), "Ann - - E - - - -", limit=0) == []


def test_office_hours_in_manila_are_no_nights_in_a_london_plan() -> None:
    """09:00 in Manila is 02:00 in London: by the person's clock none of five days is a night duty."""
    office = at("", "Asia/Manila", 5, shifts=(OFFICE,), labour_law="uk_wtr")
    days = office.horizon.days
    assert not any(NightWork(office).is_night_duty("Ann", shift_duty(office, "O", day)) for day in days)
    there = at("", "", 5, shifts=(OFFICE,), labour_law="uk_wtr")
    assert all(NightWork(there).is_night_duty("Ann", shift_duty(there, "O", day)) for day in days)


def test_a_laws_sunday_and_week_are_by_the_persons_clock() -> None:
    """A late shift on Saturday 22:00 in London is Sunday in Manila; on Sunday 22:00 it is next week's Monday there."""
    manila, london = (at("", zone, 14, shifts=(LATE,)) for zone in ("Asia/Manila", ""))
    saturday = "Ann - - - - - L - - - - - - - -"
    friday = "Ann - - - - L - - - - - - - - -"
    assert amounts(SundaysWorked, manila, saturday, limit=0) == [1]
    assert amounts(SundaysWorked, london, friday, limit=0) == []
    sundays = "Ann - - - - - - L - - - - - - -"
    two_weeks = "Ann - L L L L L L - - - - - - -"
    assert amounts(DaysInACalendarWeek, london, two_weeks, limit=5) == [1]
    assert amounts(DaysInACalendarWeek, manila, two_weeks, limit=5) == []
    assert amounts(HoursInACalendarWeek, london, two_weeks, limit=40 * 60) == [8 * 60]
    assert amounts(HoursInACalendarWeek, manila, two_weeks, limit=40 * 60) == []
    assert amounts(SundaysWorked, manila, sundays, limit=0) == []


def test_weekly_rest_is_in_the_persons_week() -> None:
    """Rest from Sunday 06:00 to Monday 22:00 in London: 29 h of it count for that week there, 36 h in Denver."""
    rows = "Ann L L L L L L - L L - - L L L"
    for zone, broken in (("", [1]), ("America/Denver", [])):
        assert amounts(WeeklyRest, at("", zone, 14, shifts=(LATE,)), rows, limit=35 * 60) == broken
