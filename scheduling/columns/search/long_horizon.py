"""One searcher on a long horizon: blocks of days one after the other, then blocks that overlap these, then steps.

Every block is a short problem of its own, which a searcher of its own solves (fix and optimise). The first blocks keep
their time share of the limits over the whole horizon. Later ones have what the other days leave, so that working time
and weekends can move over the edges of the first.
"""

from collections.abc import Iterator
from itertools import chain, repeat

import numpy as np

from scheduling.columns.problem.clock import Clock, ClockShare
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.relaxation import EPSILON
from scheduling.columns.relaxation.restriction import Restriction
from scheduling.columns.relaxation.subgradient_bound import subgradient_bound
from scheduling.columns.search.column_search import LONG, ColumnSearch
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.rolling_horizon import blocks_of, open_block, open_block_in_share, shifted

BOUND_SHARE = 0.15
"""The share of the time that the ascent for the bound may take, so only a thorough searcher makes it."""

BLOCKS_SHARE, REVISIT_SHARE = 0.4, 0.3
"""The shares of the time for the first blocks, and for all later ones."""

PATIENCE = 60
"""Steps without a better rota after which a block is left."""


def is_long(problem: Problem) -> bool:
    """Tell whether a horizon is planned in blocks."""
    return problem.shape[1] > LONG


def search_horizon(search: ColumnSearch, thorough: bool) -> Iterator[None]:
    """Search until the clock or a proof ends it; yield after everything that is worth a report.

    A short horizon, or one without a rota, has no blocks. A thorough searcher has a bound, and begins at the end.
    """
    if search.best is None or not is_long(search.problem):
        yield from search.run(thorough)
        return
    search.duals = np.zeros(len(search.problem.rows))
    if thorough:
        search.bound = subgradient_bound(search.problem, ClockShare(search.clock, BOUND_SHARE))
        yield
    step = -1 if thorough else 1
    yield from _plan_blocks(search, step)
    yield from _revisit_blocks(search, step)
    yield from search.improve()


def _plan_blocks(search: ColumnSearch, step: int) -> Iterator[None]:
    """Plan the blocks that nobody has planned yet, forwards or backwards, each in its share of the time."""
    blocks, clock = blocks_of(search.problem), ClockShare(search.clock, BLOCKS_SHARE)
    for number in range(len(blocks))[::step]:
        if search.current is None or clock.over():
            return
        if number in search.solved_blocks:
            continue
        even = (1 - clock.elapsed() / clock.limit_seconds) / (len(blocks) - len(search.solved_blocks))
        planned = [blocks[other] for other in sorted(search.solved_blocks)]
        part = open_block_in_share(search.current, blocks[number], planned)
        search.solved_blocks.add(number)
        _solve_block(search, search.current, part, ClockShare(clock, even))
        yield


def _revisit_blocks(search: ColumnSearch, step: int) -> Iterator[None]:
    """Plan blocks that overlap the first ones, then the first ones again, and so on as long as this gains anything."""
    blocks, clock = blocks_of(search.problem), ClockShare(search.clock, REVISIT_SHARE)
    for again in chain.from_iterable(repeat((shifted(blocks), blocks))):
        before = search.value
        for block in again[::step]:
            if search.current is None or clock.over():
                return
            part = open_block(search.current, block)
            _solve_block(search, search.current, part, ClockShare(clock, 1 / len(blocks)))
            yield
        if search.value > before - EPSILON:
            return


def _solve_block(search: ColumnSearch, current: CurrentRota, part: Restriction, clock: Clock) -> None:
    """Search a block by itself and go on from the rota with the best that was found there."""
    inner = ColumnSearch(part.problem, clock, search.rng)
    inner.offer(part.select(current.cells))
    value, idle = inner.value, 0
    for _ in inner.run(thorough=True):
        value, idle = min(value, inner.value), 0 if inner.value < value else idle + 1
        if idle > PATIENCE:
            break
    search.duals[part.rows] = inner.duals
    if inner.best is not None:
        search.move_to(part.insert(current.cells, inner.best))
