"""Rotas over small desks, good and bad ones."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Assignment, Rota

CELLS = ("", "E", "L", "N", "O", "EN")
BUSY_CELLS = ("", "E", "L", "N", "N", "N", "E", "L", "O", "LN")
"""Cells of rotas in which people work on few and on most days; some work twice on a day."""


@st.composite
def rotas(draw: DrawFn, inputs: Inputs) -> Rota:
    """Draw a rota, some people twice on a day; turns on call are held whole, by two people at most."""
    names = tuple(inputs.person)
    cells = [cell for cell in draw(st.sampled_from((CELLS, BUSY_CELLS))) if inputs.shift.keys() >= set(cell)]
    found = [entry for name in names for entry in draw(_row(inputs, name, cells))]
    holders = st.sampled_from([held for size in (1, 0, 1, 2) for held in combinations(names, size)])
    turns = [(tier.code, turn) for tier in inputs.tiers for turn in inputs.turns(tier)]
    for (code, turn), held in zip(
        turns, draw(st.lists(holders, min_size=len(turns), max_size=len(turns))), strict=True
    ):
        found += [Assignment(name, day, code) for name in held for day in turn]
    return Rota.of(found)


@st.composite
def _row(draw: DrawFn, inputs: Inputs, name: str, cells: Sequence[str]) -> list[Assignment]:
    """Draw the shifts of one person as runs of one to four days of the same cell; what no run reaches is off."""
    days = inputs.horizon.days
    runs = draw(st.lists(st.tuples(st.sampled_from(cells), st.integers(1, 4)), min_size=2, max_size=len(days)))
    row = [cell for cell, length in runs for _ in range(length)]
    return [Assignment(name, day, code) for day, cell in zip(days, row, strict=False) for code in cell]


def months(inputs: Inputs, name: str) -> st.SearchStrategy[Rota]:
    """Return the strategy of the shifts of one person, one a day at most."""
    return _row(inputs, name, ("", *inputs.shift)).map(Rota.of)
