"""Rolling horizon: a long horizon block by block, each short enough for a relaxation over everybody and a dive from it.

A search that opens neighbourhoods never leaves the overall shape of its first rota, so that shape should be good.
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import Clock, ClockShare
from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.problem import Cells
from scheduling.columns.relaxation.dual_start import start_duals
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS, Relaxation
from scheduling.columns.relaxation.restriction import restrict
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.dive import dive
from scheduling.columns.search.time_share import apply_time_share

PERSON_DAYS = 1900
"""People times days of a block; the linear programs of twice as many take eight times as long."""

SHORTEST, LONGEST = 7, 42
"""The fewest and the most days of a block."""

ROOT_SHARE = 0.5
"""The share of the time for a block that its relaxation may take, before the dive."""

DIVE_SHARE, SECOND_DIVE_SHARE = 0.3, 0.15
"""The share of the undecided cells that one step of the dive fixes, and of a second dive where the first one failed."""

DIVE_ROUNDS = 5
"""Rounds of column generation after each step of a dive."""


class SolvedBlock(NamedTuple):
    """The result of a block: a better rota, if one was found, and the duals of the rows that touch its days."""

    cells: Cells | None
    rows: Ints
    duals: Floats


def blocks(people: int, days: int) -> list[tuple[int, int]]:
    """Return the first day of each block and the day after its last one; all blocks are about as long."""
    length = min(LONGEST, max(SHORTEST, PERSON_DAYS // people))
    edges = np.linspace(0, days, -(-days // length) + 1).round().astype(int).tolist()
    return list(pairwise(edges))


def solve_block(current: CurrentRota, block: tuple[int, int], clock: Clock, rng: np.random.Generator) -> SolvedBlock:
    """Plan the days of a block anew for everybody, within the time share of each limit over the whole horizon."""
    free = np.zeros(current.problem.shape[:2], np.bool_)
    free[:, slice(*block)] = True
    part = restrict(
        apply_time_share(current.problem, current.cells, *block), current.cells, current.value, current.activity, free
    )
    pricers = [Pricer(month) for month in part.problem.months]
    relaxation = Relaxation(part.problem, pricers, ClockShare(clock, ROOT_SHARE))
    start_duals(relaxation)
    relaxation.add_rota(part.select(current.cells))
    relaxation.generate_columns(MOST_ROUNDS)
    duals, known, relaxation.clock = relaxation.duals, list(relaxation.master.columns), clock
    found = dive(relaxation, DIVE_SHARE, DIVE_ROUNDS, rng, current.value)
    if found is None and not clock.over():
        again = Relaxation(part.problem, pricers, clock)
        again.add_columns(known)
        again.generate_columns(DIVE_ROUNDS)
        found = dive(again, SECOND_DIVE_SHARE, DIVE_ROUNDS, rng, current.value)
    return SolvedBlock(None if found is None else part.insert(current.cells, found), part.rows, duals)
