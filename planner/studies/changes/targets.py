"""Targets, their clocks, and who works out of hours."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from planner.domain.inputs import Inputs
from planner.domain.scenario import Change
from planner.domain.tickets.service_targets import ALWAYS, OutOfHours, ServiceTarget
from planner.studies.changes.promises import promises_of
from planner.studies.changes.refusal import refused


def set_response(inputs: Inputs, change: Change) -> Inputs:
    """Set the response target."""
    return _retarget(inputs, change, lambda row: replace(row, response_minutes=round(change.amount)))


def set_resolution(inputs: Inputs, change: Change) -> Inputs:
    """Set the resolution target."""
    return _retarget(inputs, change, lambda row: replace(row, resolution_minutes=round(change.amount)))


def set_attainment(inputs: Inputs, change: Change) -> Inputs:
    """Set the share of tickets that are to be in time."""
    return _retarget(inputs, change, lambda row: replace(row, attainment=change.amount))


def set_clock(inputs: Inputs, change: Change) -> Inputs:
    """Let a target count on another clock."""
    clocks = {ALWAYS, *(opening.clock for opening in inputs.openings)}
    if change.words not in clocks:
        raise refused(change, f"{change.words} is no clock", f"one of: {', '.join(sorted(clocks))}")
    return _retarget(inputs, change, lambda row: replace(row, clock=change.words))


def set_out_of_hours(inputs: Inputs, change: Change) -> Inputs:
    """Say who takes tickets out of hours."""
    ways = get_args(OutOfHours)
    way = next((each for each in ways if each == change.words.casefold()), None)
    if way is None:
        raise refused(change, f"{change.words} is no way to take tickets", f"one of: {', '.join(ways)}")
    return _retarget(inputs, change, lambda row: replace(row, out_of_hours=way))


def _retarget(inputs: Inputs, change: Change, new: Callable[[ServiceTarget], ServiceTarget]) -> Inputs:
    names = promises_of(inputs, change.applies_to)
    if not names:
        raise refused(change, f"{change.applies_to or 'nothing'} is not a priority of the Service sheet")
    try:
        service = tuple(new(row) if row.priority in names else row for row in inputs.service)
    except ValueError as nonsense:
        raise refused(change, str(nonsense)) from nonsense
    return replace(inputs, service=service)
