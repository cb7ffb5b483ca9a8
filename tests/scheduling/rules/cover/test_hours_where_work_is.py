"""Hours where work is."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from planner.domain.inputs import Inputs
from planner.domain.outcome.needs import DayNeed, Needs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import Shift
from scheduling.rules.cover.hours_where_work_is import HoursWhereWorkIs
from tests.builders import MONDAY, SHIFTS, world
from tests.scheduling.judge import amounts, said

Kind = Literal["day", "late", "night"]

TWO_AND_TWO = "Ann E\nBob E\nCem L\nDan L"
THREE_AND_ONE = "Ann E\nBob E\nCem E\nDan L"


def shift(code: str, start: int, end: int, kind: Kind = "day") -> Shift:
    """Return a shift between two hours of the day, without a break."""
    whole = 60 * (end - start) % (24 * 60)
    first = replace(SHIFTS[0], code=code, name=code, start=60 * start, end=60 * (end % 24), break_minutes=0, kind=kind)
    assert first.length == whole
    return first


def desk(*shifts: Shift, **facts: Any) -> Inputs:
    """Return four people with 40 hours a week on one Monday, four shifts of 8 hours."""
    return world("Ann Bob Cem Dan", days=1, **{"shifts": shifts, **facts})


def work(by_hour: Mapping[range, int]) -> Requirement:
    """Return the requirement of a Monday with so many hours on shift in each hour of some ranges."""
    minutes = tuple(60 * sum(count for hours, count in by_hour.items() if hour in hours) for hour in range(24))
    return Requirement(needs=Needs((DayNeed(MONDAY, "desk", 0, sum(minutes), 0, "", minutes),)))


EARLY_AND_LATE = (shift("E", 8, 16), shift("L", 16, 24, "late"))
BUSY_MORNING = work({range(8, 16): 3, range(16, 24): 1})
"""Three are needed from 8 to 16, one in the evening: as many hours as four people have."""


def test_the_evening_has_no_more_than_its_work() -> None:
    """Two in the evening are one too many; three in the morning are right."""
    inputs = desk(*EARLY_AND_LATE)
    assert amounts(HoursWhereWorkIs, inputs, TWO_AND_TWO, limit=0, requirement=BUSY_MORNING) == [1]
    assert amounts(HoursWhereWorkIs, inputs, THREE_AND_ONE, limit=0, requirement=BUSY_MORNING) == []
    found = said(HoursWhereWorkIs, inputs, TWO_AND_TWO, limit=0, requirement=BUSY_MORNING)
    assert found == ["2 people on Mon 1 Jun 16:00-00:00; its work asks for 1 at most"]


def test_the_number_of_the_rule_is_how_many_more_may_be_there() -> None:
    """With one more allowed, two in the evening are right."""
    assert amounts(HoursWhereWorkIs, desk(*EARLY_AND_LATE), TWO_AND_TWO, limit=1, requirement=BUSY_MORNING) == []


def test_hours_to_spare_are_divided_like_the_work() -> None:
    """Half the work: contracts give twice what is needed, and the shares of 1.5 and 0.5 become three and one again."""
    (whole,) = BUSY_MORNING.needs.days
    half = replace(whole, on_duty=whole.on_duty // 2, spread=tuple(minutes // 2 for minutes in whole.spread))
    asked = Requirement(needs=Needs((half,)))
    assert amounts(HoursWhereWorkIs, desk(*EARLY_AND_LATE), TWO_AND_TWO, limit=0, requirement=asked) == [1]
    assert amounts(HoursWhereWorkIs, desk(*EARLY_AND_LATE), THREE_AND_ONE, limit=0, requirement=asked) == []


def test_a_hand_over_may_have_the_people_of_both_shifts() -> None:
    """From 12 to 16 both shifts are there: one of each is right, two early people are one too many before noon."""
    inputs = world("Ann Bob", days=1, shifts=(shift("E", 8, 16), shift("L", 12, 20, "late")))
    even = work({range(8, 20): 1, range(12, 16): 1})
    assert amounts(HoursWhereWorkIs, inputs, "Ann E\nBob L", limit=0, requirement=even) == []
    assert amounts(HoursWhereWorkIs, inputs, "Ann E\nBob E", limit=0, requirement=even) == [1]


def test_who_must_be_there_counts_like_work() -> None:
    """Two must be there all evening by the Cover sheet, so two are right although the work asks for one."""
    inputs = desk(*EARLY_AND_LATE, cover=(CoverLine(16 * 60, 24 * 60, least=2),))
    assert amounts(HoursWhereWorkIs, inputs, TWO_AND_TWO, limit=0, requirement=BUSY_MORNING) == []


def test_the_minimum_of_a_shift_counts_like_work() -> None:
    """Late asks for two, so two in the evening are right although the work asks for one."""
    early, late = EARLY_AND_LATE
    inputs = desk(early, replace(late, least=2))
    assert amounts(HoursWhereWorkIs, inputs, TWO_AND_TWO, limit=0, requirement=BUSY_MORNING) == []


def test_nights_are_left_to_their_own_rule() -> None:
    """Four on the night are no breach, whatever comes in at night."""
    inputs = desk(shift("N", 22, 30, "night"), shift("E", 8, 16))
    assert amounts(HoursWhereWorkIs, inputs, "Ann N\nBob N\nCem N\nDan N", limit=0, requirement=BUSY_MORNING) == []


def test_without_any_need_nothing_is_too_many() -> None:
    """A plan without tickets, cover and minimums has nothing to divide by."""
    assert amounts(HoursWhereWorkIs, desk(*EARLY_AND_LATE), TWO_AND_TWO, limit=0) == []
