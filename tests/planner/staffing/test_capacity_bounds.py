"""What is said before any rota is looked for, against figures worked by hand."""

from dataclasses import replace

from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave
from planner.domain.roster.rules import CoverLine, RuleSetting
from planner.staffing.capacity_bounds import capacity_bounds
from scheduling.checking.desk import Desk
from tests.builders import MONDAY, SHIFTS, person, world

EARLY, LATE, NIGHT = SHIFTS
PLAIN = tuple(replace(shift, break_minutes=0) for shift in SHIFTS)


def said(**facts: object) -> list[str]:
    """Return the bounds of a world as sentences."""
    return [bound.says for bound in capacity_bounds(Desk.of(world(**facts), Requirement()))]  # type: ignore[arg-type]


def test_a_team_that_can_do_what_is_asked_hears_nothing() -> None:
    """One at night for a week is 63 h; two people of 40 h have 80."""
    cover = (CoverLine(22 * 60, 7 * 60, least=1, mode="must"),)
    assert said(cover=cover, unplanned_absence=0.0) == []


def test_one_seat_around_the_clock_takes_168_hours_over_the_contract() -> None:
    """168 / 40 / (1 - 0.1) is 4.67 people; there are four, with 4 x 40 x 0.9 = 144 h."""
    found = said(
        names="Ann Bob Cem Dee", shifts=PLAIN, cover=(CoverLine(0, 1440, least=1, mode="must"),), unplanned_absence=0.1
    )
    assert found == [
        "at least 1 on duty around the clock, 168 h in the plan, 168 h a week for each; 4 people who could be have"
        " 144 h in their contracts after leave and 10% absence: it takes 4.7 people of 40 h"
    ]
    five = "Ann Bob Cem Dee Eva"
    assert said(names=five, shifts=PLAIN, cover=(CoverLine(0, 1440, least=1),), unplanned_absence=0.1) == []


def test_leave_counts() -> None:
    """Five people of 40 h are enough for a seat without absence, with one of them away all week they are not."""
    names, cover = "Ann Bob Cem Dee Eva", (CoverLine(0, 1440, least=1),)
    away = (Leave("Eva", MONDAY, MONDAY.replace(day=7)),)
    assert said(names=names, shifts=PLAIN, cover=cover, unplanned_absence=0.0) == []
    [found] = said(names=names, shifts=PLAIN, cover=cover, unplanned_absence=0.0, leave=away)
    assert "have 160 h" in found


def test_nobody_with_the_skill() -> None:
    """Cover, a tier and a floor that nobody could fill."""
    inputs = world(
        skills=("desk", "net"), tiers=(Tier("Networks", "P", frozenset({"net"})),),
        cover=(CoverLine(480, 960, skill="net", least=1),),
    )  # fmt: skip
    need = Requirement((Floor(frozenset({"net"}), inputs.horizon.start, inputs.horizon.start + 60, 1, "tickets"),))
    assert [bound.says for bound in capacity_bounds(Desk.of(inputs, need))] == [
        "at least 1 with net on duty 08:00-16:00, and nobody could do it",
        "Networks is held by 1 at a time, and nobody could do it",
        "the tickets need 1 with net at once (tickets), and nobody could do it",
    ]


def test_weekends_by_burns_and_carter() -> None:
    """Two of four weekends off and three needed on Saturdays: ceil(4 x 3 / (4 - 2)) is six people, not five."""
    shifts = (replace(EARLY, least=3), LATE, NIGHT)
    rules = (RuleSetting("weekends worked", "must", 2),)
    [found] = said(names="Ann Bob Cem Dee Eva", days=28, shifts=shifts, rules=rules, unplanned_absence=0.0)
    assert (
        found == "at most 2 of 4 weekends each, and a Saturday or Sunday needs 3 people: it takes 6 people, there are 5"
    )
    assert said(names="Ann Bob Cem Dee Eva Fay", days=28, shifts=shifts, rules=rules, unplanned_absence=0.0) == []


def test_more_nights_than_anybody_may_work() -> None:
    """28 nights, and two people with at most eight each."""
    shifts = (EARLY, LATE, replace(NIGHT, least=1))
    rules = (RuleSetting("nights in the plan", "must", 8),)
    assert "28 nights are asked for, and 2 people who may work them have 16 at most" in said(
        days=28, shifts=shifts, rules=rules
    )


def test_the_cell_is_named() -> None:
    """A bound of a line that was read says its cell."""
    inputs = replace(world(cover=(CoverLine(480, 960, least=3),)), places={("Cover", "least", 0): "Cover!F2"})
    assert [bound.place for bound in capacity_bounds(Desk.of(inputs, Requirement()))] == ["Cover!F2"]


def test_people_of_no_hours_are_no_division_by_nothing() -> None:
    """Contracts of 0 h are said as too few."""
    none = (person("Ann", 0), person("Bob", 0))
    assert said(people=none, cover=(CoverLine(480, 960, least=1),))
