"""A long horizon block by block: days few enough to solve the relaxation over them for everybody, and to dive from it.

A search that opens windows of a rota never gets out of the shape of its first one, so that shape should be good.
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from scheduling.columns.pricing.pricing import Pricer
from scheduling.columns.problem.clock import Clock, Part
from scheduling.columns.problem.month import Floats, Ints
from scheduling.columns.problem.problem import Cells
from scheduling.columns.relaxation.dual_start import warm_up
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS, Relaxation
from scheduling.columns.relaxation.restriction import restrict
from scheduling.columns.search.dive import dive
from scheduling.columns.search.incumbent import Standing
from scheduling.columns.search.time_share import even_share

PERSON_DAYS = 1900
"""People times days of a block: with twice as many, its linear programs take eight times as long."""

SHORTEST, LONGEST = 7, 42
"""Days of a block, however many or few the people."""

ROOT_SHARE = 0.5
"""Share of the time for a block that its relaxation may take, before the dive."""

HASTY, CAREFUL = 0.3, 0.15
"""Share of the undecided cells that one step of the dive fixes; with care where haste led to a broken must."""

DIVE_ROUNDS = 5


class Given(NamedTuple):
    """What a block came to: a better rota, if one was found, and duals of the rows that speak of its days."""

    cells: Cells | None
    rows: Ints
    duals: Floats


def blocks(people: int, days: int) -> list[tuple[int, int]]:
    """Return the first day of each block, and the one after its last; all about as long."""
    length = min(LONGEST, max(SHORTEST, PERSON_DAYS // people))
    edges = np.linspace(0, days, -(-days // length) + 1).round().astype(int).tolist()
    return list(pairwise(edges))


def give_block(here: Standing, block: tuple[int, int], clock: Clock, rng: np.random.Generator) -> Given:
    """Give everybody the days of a block anew, within their even share of what is limited over the horizon."""
    free = np.zeros(here.problem.shape[:2], np.bool_)
    free[:, slice(*block)] = True
    part = restrict(even_share(here.problem, here.cells, *block), here.cells, here.value, here.activity, free)
    pricers = [Pricer(month) for month in part.problem.months]
    relaxation = Relaxation(part.problem, pricers, Part(clock, ROOT_SHARE))
    warm_up(relaxation)
    relaxation.add_rota(part.of(here.cells))
    relaxation.tighten(MOST_ROUNDS)
    duals, known, relaxation.clock = relaxation.duals, list(relaxation.master.columns), clock
    found = dive(relaxation, HASTY, DIVE_ROUNDS, rng, here.value)
    if found is None and not clock.over():
        again = Relaxation(part.problem, pricers, clock)
        again.adopt(known)
        again.tighten(DIVE_ROUNDS)
        found = dive(again, CAREFUL, DIVE_ROUNDS, rng, here.value)
    return Given(None if found is None else part.into(here.cells, found), part.rows, duals)
