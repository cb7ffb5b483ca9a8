"""Flexible shifts: the shifts that a row stands for, worked out by hand."""

from dataclasses import replace

import pytest

from planner.domain.inputs import Inputs
from planner.domain.roster.flexible_shift import FlexibleShift, code_spans, describe_choice, extremes, row_names
from planner.domain.roster.shifts import Shift
from tests.builders import SHIFTS, world

ROW = Shift("F", 6 * 60, 10 * 60, "Flexible", 30)
"""From 06:00, 4 h at the shortest."""


def flexible(last_start: int, longest: int, every: int, row: Shift = ROW) -> tuple[Shift, ...]:
    """Return the shifts of a row."""
    return tuple(FlexibleShift(row, last_start, longest, every).variants())


def inputs() -> Inputs:
    """Return the usual shifts and a flexible row of four."""
    return world("Ann", shifts=(*SHIFTS, *flexible(390, 270, 30)))


def test_a_row_stands_for_each_start_with_each_length() -> None:
    """From 06:00 or 06:30, for 4 or 4.5 hours, worked out by hand; all else is that of the row."""
    found = [(shift.code, shift.start, shift.end) for shift in flexible(390, 270, 30)]
    assert found == [("F6-10", 360, 600), ("F6-10:30", 360, 630), ("F6:30-10:30", 390, 630), ("F6:30-11", 390, 660)]
    assert {(shift.name, shift.break_minutes, shift.row) for shift in flexible(390, 270, 30)} == {("Flexible", 30, "F")}


def test_the_issues_example_is_99_shifts() -> None:
    """From 06:00 to 10:00, 4 to 9 h, every 30 min: nine starts with eleven lengths, all codes different."""
    shifts = flexible(600, 540, 30)
    assert (len(shifts), len({shift.code for shift in shifts})) == (99, 99)
    assert describe_choice(shifts) == "starts 06:00 to 10:00, 4 h to 9 h, every 30 min"


@pytest.mark.parametrize(
    ("start", "end", "longest", "codes"),
    [
        (20 * 60, 0, 300, ["N20-24", "N20-1"]),
        (22 * 60, 6 * 60, 540, ["N22-6", "N22-7"]),
        (0, 0, 1440, ["N0-24"]),
    ],
)
def test_codes_of_shifts_that_end_at_midnight_or_later(start: int, end: int, longest: int, codes: list[str]) -> None:
    """An end at midnight is 24, one after it the time of the next day."""
    assert [shift.code for shift in flexible(start, longest, 60, Shift("N", start, end))] == codes


def test_a_row_without_a_step_says_none() -> None:
    """One start and one length are no choice."""
    assert describe_choice(flexible(360, 240, 30)) == "starts 06:00, 4 h"


def test_the_code_of_a_row_means_all_its_shifts() -> None:
    """F is four shifts, E itself, and a code that no shift has itself too: it may be that of a tier."""
    desk = inputs()
    assert desk.codes_named("F") == ("F6-10", "F6-10:30", "F6:30-10:30", "F6:30-11")
    assert (desk.codes_named("F6-10"), desk.codes_named("E"), desk.codes_named("P")) == (("F6-10",), ("E",), ("P",))


def test_codes_are_written_as_the_sheet_writes_them() -> None:
    """All four are F; three of them are three codes."""
    desk = inputs()
    assert row_names(desk.shifts, {"E", *desk.codes_named("F")}) == ["E", "F"]
    assert row_names(desk.shifts, desk.codes_named("F")[1:]) == ["F6-10:30", "F6:30-10:30", "F6:30-11"]


def test_four_shifts_stand_for_a_flexible_row() -> None:
    """Of 99 the first and the last start with 4 and with 9 hours; other shifts are all there."""
    found = [shift.code for shift in extremes((*SHIFTS, *flexible(600, 540, 30)))]
    assert found == ["E", "L", "N", "F6-10", "F6-15", "F10-14", "F10-19"]


def test_the_codes_of_a_row_are_listed_from_the_first_to_the_last() -> None:
    """A row with one shift is one code."""
    assert code_spans((*SHIFTS, *flexible(600, 540, 30), *flexible(360, 240, 30, replace(ROW, code="G")))) == [
        "E", "L", "N", "F6-10 to F10-19", "G6-10",
    ]  # fmt: skip
