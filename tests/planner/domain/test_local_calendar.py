"""The days of a site: its clock, its weekend, its holidays."""

from datetime import date, timedelta
from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.local_calendar import LocalCalendar
from planner.domain.roster.shifts import Shift
from planner.domain.roster.site import Site
from tests.builders import person, world

DAYS = [date(2026, 5, 31) + timedelta(days=i) for i in range(8)]
"""From a Sunday to the Sunday after."""

RIYADH = Site("Riyadh", "Asia/Riyadh", "SA", weekend=frozenset((4, 5)), holidays={date(2026, 6, 3): "Feast"})


def desk(**facts: Any) -> Inputs:
    """Return Ann in London and Rana in Riyadh, with a holiday of the plan and one of Riyadh."""
    people = (person("Ann"), person("Rana", zone="Asia/Riyadh", site="Riyadh"))
    return world(
        people=people, sites=(RIYADH,), time_zone="Europe/London", holidays={date(2026, 6, 4): "Fete"}, **facts
    )


def test_a_weekend_is_touched_by_either_day() -> None:
    """The Sunday at the start belongs to the Saturday before; only one weekend lies inside whole."""
    usual = LocalCalendar("UTC")
    firsts = [weekend[0] for weekend in usual.weekends(DAYS)]
    assert firsts == [date(2026, 5, 30), date(2026, 6, 6)]
    assert usual.whole_weekends(DAYS) == [(date(2026, 6, 6), date(2026, 6, 7))]


def test_a_weekend_may_be_friday_and_saturday_or_one_day() -> None:
    """Friday 5 and Saturday 6 June, also across the end of the week; a weekend of one day is that day."""
    assert LocalCalendar("UTC", frozenset((4, 5))).weekends(DAYS) == [(date(2026, 6, 5), date(2026, 6, 6))]
    assert LocalCalendar("UTC", frozenset((6, 0))).weekends(DAYS[:2]) == [(date(2026, 5, 31), date(2026, 6, 1))]
    assert LocalCalendar("UTC", frozenset((4,))).weekends(DAYS) == [(date(2026, 6, 5),)]


def test_everybody_has_the_holidays_of_their_own_site() -> None:
    """London has the plan's holiday, Riyadh its own; a clock without a site has none that we know of."""
    inputs = desk()
    assert list(inputs.local["Ann"].holidays.values()) == ["Fete"]
    assert list(inputs.local["Rana"].holidays.values()) == ["Feast"]
    far = world(people=(person("Bo", zone="Asia/Tokyo"),), holidays={date(2026, 6, 4): "Fete"})
    assert dict(far.local["Bo"].holidays) == {}
    there = world(people=(person("Bo", zone="Asia/Riyadh"),), sites=(RIYADH,))
    assert list(there.local["Bo"].holidays.values()) == ["Feast"]


def test_contract_hours_follow_the_week_of_the_site() -> None:
    """Monday to Sunday, 40 h: Ann owes Thursday's holiday less, Rana Wednesday's; both 32 h of four days."""
    inputs = desk()
    assert [inputs.target_minutes(one) for one in inputs.people] == [32 * 60, 32 * 60]
    friday = [date(2026, 6, 5)]
    assert [inputs.due_minutes(one, friday) for one in inputs.people] == [8 * 60, 0]


def test_a_shift_rests_on_the_holidays_of_its_site() -> None:
    """The office in Riyadh is closed on Wednesday and not on Thursday; its week is Sunday to Thursday."""
    office = Shift("O", 540, 1020, days=frozenset((6, 0, 1, 2, 3)), kind="office", site="Riyadh")
    inputs = desk(shifts=(office,))
    assert [inputs.runs(office, date(2026, 6, day)) for day in (3, 4, 5, 7)] == [False, True, False, True]
    assert inputs.holiday_of(office, date(2026, 6, 3)) == "Feast"
