"""Shifts of the same hours, whatever the work in them, and how many days in a row one person may have them."""

from typing import NamedTuple

from planner.domain.inputs import Inputs


class InterchangeableShifts(NamedTuple):
    """The codes of shifts that start and end alike, with the strictest of their numbers of days in a row."""

    codes: tuple[str, ...]
    least: int
    most: int | None


def interchangeable_shifts(inputs: Inputs) -> tuple[InterchangeableShifts, ...]:
    """Return all shifts by their hours, in the order of the Shifts sheet."""
    found: dict[tuple[int, int, str], list[str]] = {}
    for shift in inputs.shifts:
        found.setdefault(shift.hours, []).append(shift.code)
    return tuple(_strictest(inputs, codes) for codes in found.values())


def _strictest(inputs: Inputs, codes: list[str]) -> InterchangeableShifts:
    shifts = [inputs.shift[code] for code in codes]
    most = [shift.most_in_a_row for shift in shifts if shift.most_in_a_row is not None]
    return InterchangeableShifts(tuple(codes), max(shift.least_in_a_row for shift in shifts), min(most, default=None))
