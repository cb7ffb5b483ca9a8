"""Rolling horizon: a long horizon block by block, each short enough for a relaxation over everybody and a dive from it.

A search that opens neighbourhoods never leaves the overall shape of its first rota, so that shape should be good.
"""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import MonthProblem
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.aggregate_relaxation import weekend_pairs
from scheduling.columns.relaxation.restriction import Restriction, restrict
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.greedy_construction import construct_greedily
from scheduling.columns.search.time_share import Days, allow_present, apply_time_share

PERSON_DAYS = 1900
"""People times days of a block; the linear programs of twice as many take eight times as long."""

SHORTEST, LONGEST = 7, 42
"""The fewest and the most days of a block, whole weeks."""

SEED = 1
"""All searchers start from the same even rota, so its random numbers are the same too."""

Block = tuple[int, int]
"""The first day of a block and the day after its last one."""


def blocks(people: int, days: int, week_start: int = 0) -> list[Block]:
    """Return blocks that are the whole horizon; all but the edges are about as long, in whole weeks.

    A week starts on the day `week_start`, of 0 to 6, and on every seventh day after it.
    """
    length = min(LONGEST, max(SHORTEST, PERSON_DAYS // people // 7 * 7))
    even = np.linspace(0, days, -(-days // length) + 1)[1:-1]
    edges = (np.round((even - week_start) / 7).astype(int) * 7 + week_start).tolist()
    return list(pairwise([0, *edges, days]))


def blocks_of(problem: Problem) -> list[Block]:
    """Return the blocks of a problem; no edge cuts a weekend where all count the same days as weekends."""
    last_days = {late for month in problem.months for _, late in weekend_pairs(month) or ()}
    last_days |= set(problem.rows.weekends[:, 1].tolist())
    return blocks(*problem.shape[:2], (min(last_days) + 1) % 7 if last_days else 0)


def shifted(whole: list[Block]) -> list[Block]:
    """Return blocks from the middle of one block to the middle of the next."""
    return list(pairwise((first + last) // 2 for first, last in whole))


def days_of(some: list[Block], days: int) -> Days:
    """Return which of the days some blocks have."""
    found = np.zeros(days, np.bool_)
    for first, last in some:
        found[first:last] = True
    return found


def open_block(current: CurrentRota, block: Block) -> Restriction:
    """Return the problem of planning the days of a block anew for everybody; the other days stay as they are."""
    free = np.broadcast_to(days_of([block], current.cells.shape[1]), current.cells.shape)
    return restrict(current.problem, current.cells, current.value, current.activity, free)


def open_block_in_share(current: CurrentRota, block: Block, planned: list[Block]) -> Restriction:
    """Return the same problem when the block and those `planned` already keep their time share of each limit."""
    shared = _share_of(current, block, planned)
    return open_block(replace(current, problem=allow_present(current.problem, shared, current.cells)), block)


def even_out(problem: Problem, cells: Cells, clock: Clock) -> Cells:
    """Return a rota, better or worse, of which each block has no more than its time share of each limit.

    Otherwise people who have too few weekends in a block could have no more there, as long as blocks that are planned
    later still have them. In a block people without a month within the share stay as they are.
    """
    rng = np.random.default_rng(SEED)
    for block in blocks_of(problem):
        if clock.over():
            break
        current = CurrentRota(problem, cells, 0.0)
        lenient = open_block_in_share(current, block, [])
        strict = open_block(replace(current, problem=_share_of(current, block, [])), block)
        own = lenient.select(cells)
        pairs = zip(strict.problem.months, lenient.problem.months, strict=True)
        months = tuple(less if _has_month(less, own[p]) else more for p, (less, more) in enumerate(pairs))
        found = construct_greedily(replace(lenient.problem, months=months, constant=0.0), clock, rng, own)
        cells = cells if found is None else lenient.insert(cells, found)
    return cells


def _share_of(current: CurrentRota, block: Block, planned: list[Block]) -> Problem:
    days = current.cells.shape[1]
    return apply_time_share(current.problem, current.cells, days_of([block], days), days_of(planned, days))


def _has_month(month: MonthProblem, present: NDArray[np.int8]) -> bool:
    """Tell whether a month has cells that keep every must, with the present ones tried first."""
    if np.isfinite(month_cost(month, present)):
        return True
    return any(np.isfinite(month_cost(month, cells)) for cells in Pricer(month).price(month.prices, 1).months)
