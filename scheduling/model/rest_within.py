"""A decision that gives a person a rest in a span of time."""

from collections.abc import Iterable

from ortools.sat.python import cp_model

from scheduling.facts.duties import Duty
from scheduling.model.linear_expressions import Decision


def rest_within(model: cp_model.CpModel, duties: Iterable[tuple[Duty, Decision]], start: int, end: int) -> Decision:
    """Return a decision that, when taken, leaves [start, end) without a duty; 0 where a known duty is in it."""
    inside = [cell for duty, cell in duties if duty.start < end and start < duty.end]
    if any(isinstance(cell, int) and cell for cell in inside):
        return 0
    taken = model.new_bool_var("")
    for cell in inside:
        if not isinstance(cell, int):
            model.add_implication(taken, ~cell)
    return taken
