"""One searcher on a long horizon: blocks of days one after the other, then blocks that overlap these, then steps.

Every block is a short problem of its own, which a searcher of its own solves (fix and optimise). The first blocks keep
their time share of the limits over the whole horizon. Later ones have what the other days leave, so that working time
and weekends can move over the edges of the first.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, repeat

import numpy as np

from scheduling.columns.problem.clock import Clock, ClockShare
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.relaxation import EPSILON
from scheduling.columns.relaxation.restriction import Restriction
from scheduling.columns.relaxation.subgradient_bound import subgradient_bound
from scheduling.columns.search.column_search import LONG, ColumnSearch
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.rolling_horizon import Block, blocks_of, open_block, open_block_in_share, shifted

QUICK_BOUND_SHARE, BOUND_SHARE = 0.03, 0.12
"""The shares of the time that the ascents for the bound may take, at first and with the duals of the blocks; only a
thorough searcher makes them.
"""

FIRST_SHARE, REVISIT_SHARE = 0.5, 0.35
"""The shares of the time for the first round of blocks, and for each later one."""

ROUNDS_SHARE = 0.7
"""The share of the time after which no further round begins; steps have the rest."""

BLOCK_SHARES = 1.5
"""How many times its even share of a round one block may take: most blocks end before, and two searchers share them."""

PATIENCE = 60
"""Steps without a better rota after which a block is left."""


OpenNext = Callable[[CurrentRota, int], Restriction]
"""A function that opens the block of a number in the current rota."""


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
        search.bound = subgradient_bound(search.problem, ClockShare(search.clock, QUICK_BOUND_SHARE))
        yield
    rounds = _Rounds(search, blocks_of(search.problem), -1 if thorough else 1)
    yield from rounds.plan()
    if thorough:
        clock = ClockShare(search.clock, BOUND_SHARE)
        search.bound = max(search.bound, subgradient_bound(search.problem, clock, search.duals))
        yield
    yield from rounds.revisit()
    yield from search.improve()


@dataclass
class _Rounds:
    """Rounds over the blocks, forwards (`step` 1) or backwards (-1); `seconds` are those of each block solved here."""

    search: ColumnSearch
    blocks: list[Block]
    step: int
    seconds: list[float] = field(default_factory=list)

    def plan(self) -> Iterator[None]:
        """Plan the blocks that nobody has planned yet within their time share of the limits."""

        def open_next(current: CurrentRota, number: int) -> Restriction:
            planned = [block for other, block in enumerate(self.blocks) if other in self.search.solved_blocks]
            return open_block_in_share(current, self.blocks[number], planned)

        return self._round(range(len(self.blocks)), open_next, FIRST_SHARE)

    def revisit(self) -> Iterator[None]:
        """Plan blocks that overlap the first ones, then the first ones again, as long as a round gains anything.

        A searcher that goes forwards begins with the dearest block, the other with the cheapest.
        Each may take the mean time of those before it: where time is short, few blocks are solved, but each to its end.
        """
        clock, first = self.search.clock, len(self.blocks)
        for again in chain.from_iterable(repeat((shifted(self.blocks), self.blocks))):
            if clock.elapsed() > ROUNDS_SHARE * clock.limit_seconds:
                return
            visits, before = dict(enumerate(again, first)), self.search.value
            usual = sum(self.seconds) / max(1, len(self.seconds))
            dearest_first = sorted(visits, key=lambda number: -self._cost_of(visits[number]))
            yield from self._round(dearest_first, partial(_open_again, visits), REVISIT_SHARE, usual)
            if self.search.value > before - EPSILON:
                return
            first += len(again)

    def _cost_of(self, block: Block) -> float:
        """Return what a day of a block costs in the current rota."""
        current = self.search.current
        return 0.0 if current is None else float(current.cost_map.days[slice(*block)].mean())

    def _round(self, numbers: Sequence[int], open_next: OpenNext, share: float, least: float = 0.0) -> Iterator[None]:
        """Solve the blocks that nobody has solved yet, each in its part of a share of the time, or `least` seconds."""
        search, clock = self.search, ClockShare(self.search.clock, share)
        for number in numbers[:: self.step]:
            left = sum(other not in search.solved_blocks for other in numbers)
            if search.current is None or clock.over():
                return
            if number not in search.solved_blocks:
                before = clock.elapsed()
                even = BLOCK_SHARES * (1 - before / clock.limit_seconds) / left
                longest = max(even, least / clock.limit_seconds)
                part = open_next(search.current, number)
                search.solved_blocks.add(number)
                _solve_block(search, search.current, part, ClockShare(clock, longest))
                self.seconds.append(clock.elapsed() - before)
                yield


def _open_again(visits: dict[int, Block], current: CurrentRota, number: int) -> Restriction:
    return open_block(current, visits[number])


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
