"""Other sets of shifts."""

from dataclasses import replace

import pytest

from planner.domain.errors import InputFaults
from planner.domain.roster.shifts import Shift
from planner.domain.scenario import Change, Scenario
from planner.studies.changes.catalogue import apply
from tests.builders import FLEXIBLE, MONDAY
from tests.planner.studies.changes.desks import assert_refused, desk, under


def test_only_the_named_shifts_run() -> None:
    """Early with two people and late run, night does not; nobody is fixed in a night any more."""
    changed = under(Change("shift set", words="E 2; L"))
    assert [code for code, shift in changed.shift.items() if changed.runs(shift, MONDAY)] == ["E", "L"]
    assert [changed.shift[code].least for code in "EL"] == [2, 0]
    assert changed.fixed == ()


def test_a_shift_with_most_0_waits_for_its_scenario() -> None:
    """Twelve-hour shifts stand on the Shifts sheet with Most 0; in the scenario they run, and Cy works the day one."""
    waiting = (Shift("D12", 420, 1140, most=0), Shift("N12", 1140, 420, kind="night", most=0))
    base = replace(desk(), shifts=(*desk().shifts, *waiting))
    changed = apply(Scenario("12 h", (Change("shift set", words="D12; N12"),)), base)
    assert [code for code, shift in changed.shift.items() if changed.runs(shift, MONDAY)] == ["D12", "N12"]
    assert changed.person["Cy"].shifts == {"D12"}


def test_nights_on_call_drop_the_night_and_what_only_it_could_cover() -> None:
    """No night shift runs, its cover row goes, people are on call at all hours, and P1 goes to them out of hours."""
    changed = under(Change("nights on call", words="Primary"))
    assert not changed.runs(changed.shift["N"], MONDAY)
    assert [line.start for line in changed.cover] == [8 * 60]
    assert changed.tiers[0].hours == "always"
    assert {row.out_of_hours for row in changed.service} == {"on call"}


def test_unknown_codes_and_tiers_are_refused() -> None:
    """A shift or a tier that the workbook does not have."""
    assert_refused(Change("shift set", words="E; X"), "X is no shift")
    assert_refused(Change("nights on call", words="Nobody"), "no tier that could be called")


def test_a_flexible_row_runs_with_all_its_shifts() -> None:
    """F in a shift set is its four shifts and is what Cy works; a number of people for each of them makes no sense."""
    base = replace(desk(), shifts=(*desk().shifts, *FLEXIBLE))
    changes = (Change("shift set", words="F; N 1"), Change("shifts worked", applies_to="Cy", words="F"))
    changed = apply(Scenario("Flexible", changes), base)
    running = [code for code, shift in changed.shift.items() if changed.runs(shift, MONDAY)]
    assert running == ["N", *(shift.code for shift in FLEXIBLE)]
    assert changed.person["Cy"].shifts == {shift.code for shift in FLEXIBLE}
    with pytest.raises(InputFaults, match="F 2, and F is flexible; accepted: F alone, and rows of the Cover sheet"):
        apply(Scenario("Two", (Change("shift set", words="F 2"),)), base)
