"""Inputs as a whole: references, leave, on-call turns, contract targets."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.calendar import CalendarDay
from planner.domain.on_call_tier import Tier
from planner.domain.people import Leave, Wish
from planner.domain.service import Opening
from tests.builders import MONDAY, person, world

OFFICE = tuple(Opening("office", day, 9 * 60, 17 * 60) for day in range(5))


def test_names_are_unique() -> None:
    """Two people of one name, or a tier with a shift's code, are refused."""
    with pytest.raises(ValueError, match="person occurs twice"):
        world("Ann Ann")
    with pytest.raises(ValueError, match="duty code occurs twice"):
        world(tiers=(Tier("primary", "N"),))


def test_references_lead_somewhere() -> None:
    """A wish of nobody known and a skill not on the Skills sheet are refused."""
    with pytest.raises(ValueError, match="wish for unknown person Zoe"):
        world(wishes=(Wish("Zoe", MONDAY, MONDAY, "off"),))
    with pytest.raises(ValueError, match="unknown skill"):
        world(people=(person("Ann", skills="cobol"),))


def test_refused_leave_is_not_leave() -> None:
    """Only approved leave takes a person off the rota, on every one of its days."""
    inputs = world(
        leave=(
            Leave("Ann", MONDAY, MONDAY + timedelta(days=1)),
            Leave("Bob", MONDAY, MONDAY, approved=False),
        )
    )
    ann, bob = inputs.people
    assert [inputs.available(ann, MONDAY + timedelta(days=i)) for i in range(3)] == [False, False, True]
    assert inputs.available(bob, MONDAY)


def test_employment_dates_count() -> None:
    """Nobody is available before the first or after the last day of employment."""
    ann = person("Ann", first_day=MONDAY + timedelta(days=1), last_day=MONDAY + timedelta(days=2))
    inputs = world(people=(ann,))
    assert [inputs.available(ann, MONDAY + timedelta(days=i)) for i in range(4)] == [False, True, True, False]


def test_standby_out_of_hours_leaves_the_office_day_out() -> None:
    """A turn from 09:00 to 09:00 with office hours 09-17 can be called for 16 h: from 17:00 to 09:00."""
    tier = Tier("primary", "P", hours="out of hours")
    inputs = world(tiers=(tier,), openings=OFFICE)
    [(start, end)] = inputs.standby(tier, MONDAY)
    assert (start - inputs.horizon.start, end - start) == (17 * 60, 16 * 60)


def test_standby_on_a_holiday_lasts_the_whole_day() -> None:
    """A public holiday has no office hours, so standby runs through to the next morning."""
    tier = Tier("primary", "P", hours="out of hours")
    inputs = world(tiers=(tier,), openings=OFFICE, holidays={MONDAY: "Founders"})
    assert sum(end - start for start, end in inputs.standby(tier, MONDAY)) == 24 * 60


def test_weekly_turns_break_at_the_handover() -> None:
    """A month that starts on a Wednesday has a short first turn, then whole weeks from the handover weekday."""
    tier = Tier("primary", "P", turn="week", handover_weekday=0)
    turns = world(first=date(2026, 7, 1), days=14, tiers=(tier,)).turns(tier)
    assert [len(turn) for turn in turns] == [5, 7, 2]


def test_target_minutes_credit_leave_on_working_days() -> None:
    """Two weeks of 40 h less a week of leave with a public holiday in it: 80 h less 4 days of 8 h."""
    inputs = world(
        days=14,
        leave=(Leave("Ann", MONDAY, MONDAY + timedelta(days=6)),),
        holidays={MONDAY: "Founders"},
    )
    assert inputs.target_minutes(inputs.people[0]) == 80 * 60 - 4 * 8 * 60


def test_roster_as() -> None:
    """A day that is rostered as another weekday runs that weekday's shifts."""
    inputs = world(calendar=(CalendarDay(MONDAY, roster_as=6),))
    weekdays = replace(inputs.shifts[0], days=frozenset(range(5)))
    assert not inputs.runs(weekdays, MONDAY)
    assert inputs.runs(weekdays, MONDAY + timedelta(days=1))
