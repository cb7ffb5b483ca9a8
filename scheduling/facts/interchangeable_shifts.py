"""Shifts with the same hours and different work, or of one flexible row, with their limits on days in a row."""

from typing import NamedTuple

from planner.domain.inputs import Inputs


class InterchangeableShifts(NamedTuple):
    """The codes of shifts of the same hours or flexible row, and the strictest of their limits on days in a row."""

    codes: tuple[str, ...]
    least: int
    most: int | None


def interchangeable_shifts(inputs: Inputs) -> tuple[InterchangeableShifts, ...]:
    """Return all shifts grouped by their flexible row or else by their hours, in the order of the Shifts sheet."""
    found: dict[object, list[str]] = {}
    for shift in inputs.shifts:
        found.setdefault(shift.variant_of or shift.hours, []).append(shift.code)
    return tuple(_strictest(inputs, codes) for codes in found.values())


def _strictest(inputs: Inputs, codes: list[str]) -> InterchangeableShifts:
    shifts = [inputs.shift[code] for code in codes]
    most = [shift.most_in_a_row for shift in shifts if shift.most_in_a_row is not None]
    return InterchangeableShifts(tuple(codes), max(shift.least_in_a_row for shift in shifts), min(most, default=None))
