"""Why a cell is as it is."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.flexible_shift import FlexibleShift
from planner.domain.roster.shifts import Shift
from planner.repair.explain_cell import why
from tests.builders import MONDAY, SHIFTS, rota, world

TUESDAY = MONDAY + timedelta(days=1)
PLAN = rota("Ann E E E\nBob L L -\nCy - - L")
DESK = world("Ann Bob Cy", days=3, shifts=tuple(replace(shift, least=int(shift.code != "N")) for shift in SHIFTS))


def test_what_holds_a_cell_is_what_breaks_when_only_it_is_changed() -> None:
    """A night on Monday leaves Ann no rest before Tuesday's early; off leaves the early empty."""
    found = {
        other.duty: {breach.rule for breach in other.holds} for other in why(DESK, Requirement(), PLAN, "Ann", MONDAY)
    }
    assert set(found) == {"off", "L", "N"}
    assert "rest between duties" in found["N"]
    assert "least and most per shift" in found["off"]


def test_forcing_a_duty_finds_the_best_rota_around_it() -> None:
    """With Ann off on Tuesday somebody else must take the early, and then nothing is short."""
    [off] = why(DESK, Requirement(), PLAN, "Ann", TUESDAY, "off", seconds=5)
    assert off.searched
    assert off.moved >= 1
    assert not [breach for breach in off.remains if breach.rule == "least and most per shift"]


def test_the_duty_that_the_cell_has_is_not_forced() -> None:
    """Ann has the early already: the question is then what speaks against the others."""
    assert {other.duty for other in why(DESK, Requirement(), PLAN, "Ann", MONDAY, "E")} == {"off", "L", "N"}


def test_a_cell_already_free_of_trouble_says_so() -> None:
    """Cy, off on Monday, could work early as well: nothing speaks against it but what the rules say of surplus."""
    found = {other.duty: other.holds for other in why(DESK, Requirement(), PLAN, "Cy", MONDAY)}
    assert not [breach for breach in found["E"] if breach.mode == "must"]


def test_what_does_not_run_is_no_alternative_and_the_least_harm_comes_first() -> None:
    """The night runs on weekdays only: it is not held against a Sunday; what breaks no must stands before what does."""
    early, late, night = SHIFTS
    desk = world("Ann Bob", days=7, shifts=(early, late, replace(night, days=frozenset(range(5)))))
    plan = rota("Ann - - - - - E -\nBob - - - - - L -")
    assert {other.duty for other in why(desk, Requirement(), plan, "Ann", MONDAY + timedelta(days=6))} == {"E", "L"}
    broken = [any(b.mode == "must" for b in other.holds) for other in why(DESK, Requirement(), PLAN, "Ann", MONDAY)]
    assert broken == sorted(broken)


def test_of_a_flexible_row_four_shifts_are_tried() -> None:
    """The first and the last start with the shortest and the longest length; any other can be named."""
    row = FlexibleShift(Shift("F", 6 * 60, 10 * 60), 10 * 60, 9 * 60, 30)
    desk, made = world("Ann Bob", days=2, shifts=(SHIFTS[0], *row.variants())), rota("Ann - -\nBob E -")
    tried = {other.duty for other in why(desk, Requirement(), made, "Ann", MONDAY)}
    assert tried == {"E", "F6-10", "F6-15", "F10-14", "F10-19"}
    named = why(desk, Requirement(), made, "Ann", MONDAY, "F7:30-12", seconds=2)
    assert [other.duty for other in named] == ["F7:30-12"]
