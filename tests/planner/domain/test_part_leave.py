"""Half days and hours of leave: presence, pay and contract hours, worked out by hand."""

from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.roster.people import Leave
from planner.domain.roster.shifts import Shift
from planner.reports.measures.load import loads
from scheduling.facts.eligibility import may_work
from scheduling.rules.eligibility.available import Available
from scheduling.rules.hours.contract_hours import ContractHours
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties
from tests.builders import MONDAY, person, rota, world
from tests.scheduling.judge import amounts, said

OFFICE = Shift("O", 8 * 60, 17 * 60, "Office", 60, kind="office")
"""Nine hours with an hour of break: 8 h are paid."""


def away(part: str, hours: float | None = None, first: date = MONDAY) -> Leave:
    """Return leave of Ann of a part of one day."""
    return Leave("Ann", first, first, "AL", True, None if hours is None else round(hours * 60), part)  # type: ignore[arg-type]


def desk(*leave: Leave, days: int = 7) -> Inputs:
    """Return a desk of office hours for Ann."""
    return world("Ann", days, shifts=(OFFICE,), leave=leave)


def clock(inputs: Inputs, hour: int) -> int:
    """Return an hour of Monday as an instant."""
    return instant(MONDAY, hour * 60, inputs.settings.time_zone)


def test_a_half_day_leaves_the_other_half_of_a_shift() -> None:
    """A morning until noon leaves 12-17, an afternoon 8-12, three hours 8-14; paid hours in proportion to nine."""
    cases = ((away("am"), 12, 17, 266), (away("pm"), 8, 12, 213), (away("hours", 3), 8, 14, 320))
    for leave, start, end, paid in cases:
        inputs = desk(leave)
        assert inputs.presences("Ann", "O", MONDAY) == ((clock(inputs, start), clock(inputs, end)),)
        assert inputs.minutes_paid("Ann", "O", MONDAY) == paid


def test_contract_hours_credit_half_a_day() -> None:
    """Of 40 h five mornings credit 20 h, and three hours on two days 6 h."""
    for leave, due in (
        ((Leave("Ann", MONDAY, MONDAY + timedelta(days=4), part="am"),), 20),
        ((away("hours", 3), away("hours", 3, MONDAY + timedelta(days=1))), 34),
        ((away("am", first=MONDAY + timedelta(days=5)),), 40),
    ):
        inputs = desk(*leave)
        assert inputs.target_minutes(inputs.people[0]) == due * 60
        counted = [inputs.leave_minutes(inputs.people[0], day) for _, day in inputs.part_leave]
        assert sum(counted) == (40 - due) * 60


def test_a_week_with_mornings_off_keeps_the_contract() -> None:
    """Five shifts with a morning of leave are 22.2 h worked of 20 h due: within the four hours of the rule."""
    inputs = desk(Leave("Ann", MONDAY, MONDAY + timedelta(days=4), part="am"))
    assert loads(inputs, rota("Ann O O O O O - -"))["Ann"].minutes == 5 * 266
    assert amounts(ContractHours, inputs, "Ann O O O O O - -") == []
    assert amounts(ContractHours, desk(), "Ann O O O - - - -") == [12 * 60]


def test_a_shift_of_which_nothing_is_left_is_closed() -> None:
    """A shift that ends before noon is closed on a morning of leave, with its reason."""
    early = Shift("E", 6 * 60, 12 * 60, "Early")
    inputs = world("Ann", shifts=(early, OFFICE), leave=(away("am"),))
    assert [may_work(inputs, inputs.people[0], shift, MONDAY) for shift in inputs.shifts] == [False, True]
    assert said(Available, inputs, "Ann E - - - - - -") == [
        "Ann works E on Mon 1 Jun but is on leave all through it (AL)"
    ]


def test_leave_inside_a_shift_is_no_rest() -> None:
    """From 17:00 to 03:00 are ten hours, although Ann was on leave from noon on."""
    night = Shift("N", 3 * 60, 8 * 60, "Night")
    inputs = world("Ann", shifts=(OFFICE, night), leave=(away("pm"),))
    assert amounts(RestBetweenDuties, inputs, "Ann O N - - - - -") == [60]


def test_on_whole_leave_all_month_nothing_is_owed_for_holidays() -> None:
    """May with three weekday holidays: 0 h, credited or worked back; somebody at work owes 18 days or 21 of 31."""
    first = date(2026, 5, 1)
    holidays = {date(2026, 5, day): "Holiday" for day in (1, 4, 25)}
    leave = (Leave("Bob", first, date(2026, 5, 31)),)
    for setting, hours in (("credited", 18 * 8), ("worked back", 21 * 8)):
        inputs = world("Ann Bob", 31, first, holidays=holidays, leave=leave, holiday_hours=setting)
        assert [inputs.target_minutes(one) for one in inputs.people] == [hours * 60, 0]


def test_months_of_28_to_31_days_are_due_by_their_weekdays() -> None:
    """40 h a week: 20 weekdays in February 2027, 22 in April and June 2026, 23 in July 2026; part-timers half of it."""
    for first, days, weekdays in (
        (date(2027, 2, 1), 28, 20), (date(2028, 2, 1), 29, 21), (date(2026, 4, 1), 30, 22), (date(2026, 7, 1), 31, 23),
    ):  # fmt: skip
        inputs = world(days=days, first=first, people=(person("Ann"), person("Bob", 20)))
        assert [inputs.target_minutes(one) for one in inputs.people] == [weekdays * 480, weekdays * 240]
