"""One searcher: root relaxation, a rota from it, then one neighbourhood after another until time or the proof stops it.

A step opens a part of the rota and solves its relaxation. Often the bound alone shows that nothing better is in there
(an exact rejection); otherwise a dive looks for it. Other steps try swaps. When nothing has moved for long the searcher
takes a detour: it leaves the best rota for a slightly worse one that differs where it pays, and comes back if that
leads nowhere.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field

import numpy as np

from scheduling.columns.pricing.pricing import Pricer
from scheduling.columns.problem.clock import Clock, Part
from scheduling.columns.problem.column import Column
from scheduling.columns.problem.month import Floats
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.dual_groups import MOST_PEOPLE
from scheduling.columns.relaxation.relaxation import EPSILON, MOST_ROUNDS, Relaxation
from scheduling.columns.relaxation.restriction import restrict
from scheduling.columns.relaxation.root_relaxation import begin_root
from scheduling.columns.relaxation.subgradient import long_ascent
from scheduling.columns.search.crossover import merged
from scheduling.columns.search.dive import dive
from scheduling.columns.search.greedy import one_by_one
from scheduling.columns.search.incumbent import Standing
from scheduling.columns.search.neighbourhoods import NEIGHBOURHOODS, Choose, Free
from scheduling.columns.search.pair_moves import swapped
from scheduling.columns.search.rolling_horizon import blocks, give_block

FIRST_SIZE = 8.0
"""Days a neighbourhood opens at first; it grows by `GROWTH` when a step ends well and shrinks when a dive fails."""

GROWTH = 0.3
LEAST_SIZE = 3.0

STEP_ROUNDS = 60
"""Rounds of column generation in one step."""

LONGEST_STEP = 0.03
"""Share of the time after which a step is given up."""

ROOT_SHARE = 0.6, 0.1
"""Shares of the time that the root relaxation may take, for a thorough searcher and another."""

DIVE_TIME = 0.3
"""The share of the time that a dive from it may take, and with a crowd the mending of its rota as much again.

A dive from a relaxation that was not solved to its end is better than none.
"""

MANY = 250
"""People beyond whom a search does not begin with one linear program over everybody: from a poor rota, as it has then,
that takes minutes at 500.
"""

LONG = 63
"""Days beyond which the whole is not solved as a linear program: a bound and duals come from an ascent."""

LONG_SHARE = 0.15
"""Share of the time that this ascent may take; it is for the bound, so only a thorough searcher takes it."""

BLOCKS_SHARE, EACH = 0.6, 4.0
"""Share of the time that going through the blocks of a long horizon may take, and how many times its even part of that
one block may: a block ended before its dive has come to an end is lost.
"""

DIVE_SHARE = 0.3
"""Share of the undecided cells that one step of a dive at the root fixes."""

HASTY, CAREFUL, SLOWER = 0.4, 0.15, 0.9
"""The same share in a neighbourhood, at first and at least: a dive that fails makes the next ones that much slower."""

PATIENCE = 40
"""Steps without a better rota after which a detour begins, and steps that a detour may last."""

TURNS: tuple[Choose | None, ...] = (*NEIGHBOURHOODS, None)
"""What a step can be: a neighbourhood that is opened, or swaps (None)."""

IDLY = 4.0
"""How many times the seconds of swaps count that bring nothing: where they do, they bring it soon."""

DETOUR = 0.01
"""How much worse, as a share, a rota may be that a detour starts from."""


def begins_whole(problem: Problem) -> bool:
    """Tell whether a thorough search begins with the linear program over everybody and all days."""
    people, days, _ = problem.shape
    return people <= MANY and days <= LONG


@dataclass
class Search:
    """A searcher and what it knows: the best rota, where it stands, bound and duals of the whole problem.

    A thorough one also knows the months that the relaxation of the whole has `mixed`.
    """

    problem: Problem
    clock: Clock
    rng: np.random.Generator
    best: Cells | None = None
    value: float = np.inf
    bound: float = -np.inf
    duals: Floats = field(default_factory=lambda: np.zeros(0))
    mixed: list[Column] = field(default_factory=list)
    given: set[int] = field(default_factory=set)
    sizes: dict[Choose, float] = field(default_factory=dict)
    spent: dict[Choose | None, float] = field(default_factory=dict)
    haste: float = HASTY
    heard: Cells | None = None
    here: Standing | None = None
    quiet: int = 0

    def offer(self, cells: Cells) -> bool:
        """Take a rota over if it is better than the best; tell whether it was."""
        value = self.problem.value(cells)
        if value >= self.value - EPSILON:
            return False
        self.best, self.value = cells, value
        self.here, self.quiet = Standing(self.problem, cells, value), 0
        return True

    def hear(self, cells: Cells, duals: Floats, given: Set[int]) -> None:
        """Take over what another searcher has found, together with what this one has found since it last heard.

        Of its duals, too, those of rows for which this one has none; the blocks it has given need not be given again.
        """
        self.given |= given
        self.duals = np.where(self.duals == 0, duals, self.duals)
        mine, known = self.best, cells if self.heard is None else self.heard
        self.offer(cells)
        if mine is not None:
            self.offer(merged(self.problem, mine, cells, known))
        self.heard = cells

    @property
    def proven(self) -> bool:
        """Whether the bound shows that no rota is better than the best."""
        return self.problem.up(self.bound) >= self.value - EPSILON

    def run(self, thorough: bool) -> Iterator[None]:
        """Search until the clock or the proof ends it; yields after everything that may be worth telling.

        A `thorough` searcher solves the root relaxation to the end (that is the bound); another only so far that its
        duals and first rota are sensible, or not at all when it has a rota of a crowd to start from. With very many
        people none does. A long horizon is given in blocks at first, by a thorough searcher from the end on.
        """
        if self.best is None or self.problem.shape[1] <= LONG:
            yield from self._begin(thorough, Part(self.clock, ROOT_SHARE[0 if thorough else 1]))
        else:
            self.duals = np.zeros(len(self.problem.rows))
            if thorough:
                self.bound = long_ascent(self.problem, Part(self.clock, LONG_SHARE))
                yield
            yield from self._give_blocks(-1 if thorough else 1)
        while not (self.clock.over() or self.proven or self.best is None):
            self._step()
            yield

    def _give_blocks(self, step: int) -> Iterator[None]:
        """Give the blocks that nobody has given anew, forwards or backwards, each in its part of the time."""
        days, clock = blocks(*self.problem.shape[:2]), Part(self.clock, BLOCKS_SHARE)
        for number in range(len(days))[::step]:
            if self.here is None or clock.over():
                return
            if number in self.given:
                continue
            even = (1 - clock.elapsed() / clock.seconds) / (len(days) - len(self.given))
            cells, rows, duals = give_block(self.here, days[number], Part(clock, EACH * even), self.rng)
            self.given.add(number)
            self.duals[rows] = duals
            if cells is not None:
                self.offer(cells)
            yield

    def _begin(self, thorough: bool, clock: Clock) -> Iterator[None]:
        """Solve the relaxation of the whole, and dive from it."""
        self.duals = np.zeros(len(self.problem.rows))
        crowd = self.best is not None and len(self.problem.months) > MOST_PEOPLE
        if crowd and not (thorough and begins_whole(self.problem)):
            return
        root = begin_root(self.problem, clock, self.best)
        solved = root.tighten(MOST_ROUNDS if thorough else 8)
        self.bound, self.duals, self.mixed = root.bound, root.duals, root.in_use() if thorough else []
        yield
        root.clock = Part(self.clock, DIVE_TIME)
        if crowd:
            found = dive(root, CAREFUL if solved else DIVE_SHARE, 5, self.rng)
            found = self._mended(found, Part(self.clock, DIVE_TIME))
        else:
            found = dive(root, DIVE_SHARE, 5 if thorough else 2, self.rng, self.value)
        if found is not None:
            self.offer(found)
            yield

    def _mended(self, found: Cells | None, clock: Clock) -> Cells | None:
        """Return what a dive with a crowd leads to, all months given anew: it leaves its last people no good ones."""
        return None if found is None else one_by_one(self.problem, clock, self.rng, found)

    def _step(self) -> None:
        here = self.here
        if here is None:
            return
        turn, before = self._turn(), self.clock.elapsed()
        if turn is None:
            self._swap(here)
        else:
            self._look(here, turn)
        idle = turn is None and self.here is not None and self.here.value > here.value - EPSILON
        self.spent[turn] = self.spent.get(turn, 0.0) + (self.clock.elapsed() - before) * (IDLY if idle else 1.0)

    def _turn(self) -> Choose | None:
        """Return which has had the least time so far, a neighbourhood or swaps: some take many times as long."""
        order = [TURNS[int(number)] for number in self.rng.permutation(len(TURNS))]
        spent = [self.spent.get(turn, 0.0) for turn in order]
        return order[spent.index(min(spent))]

    def _swap(self, here: Standing) -> None:
        """Go on from where swaps lead to, be that only as good: what comes next finds other ways from there."""
        at_best, found = here.cells is self.best, swapped(here, Part(self.clock, LONGEST_STEP), self.rng)
        if not self.offer(found):
            self.here = Standing(self.problem, found, self.problem.value(found))
            self.best = found if at_best else self.best

    def _look(self, here: Standing, choose: Choose) -> None:
        """Open a neighbourhood of where the search stands."""
        size = self.sizes.get(choose, FIRST_SIZE)
        free = choose(self.problem, here.pains, size, self.rng)
        stuck, at_best = self.quiet >= PATIENCE, here.cells is self.best
        found, ended_well = self._open(here, free, stray=stuck and at_best)
        self.sizes[choose] = size + GROWTH if ended_well else max(LEAST_SIZE, size - GROWTH)
        self.quiet += 1
        if found is not None and not self.offer(found):
            value = self.problem.value(found)
            self.quiet = max(0, self.quiet - PATIENCE // 4) if value < here.value - EPSILON else 0
            self.here = Standing(self.problem, found, value)
        elif stuck and not at_best and self.best is not None:
            self.here, self.quiet = Standing(self.problem, self.best, self.value), 0

    def _open(self, here: Standing, free: Free, stray: bool) -> tuple[Cells | None, bool]:
        """Look for a better rota in a part of one (a slightly worse, different one to `stray`).

        Returns it, and whether the step ended well: with a rota or a proof that there is none.
        """
        cells, allowed, clock = here.cells, here.value, Part(self.clock, LONGEST_STEP)
        part = restrict(self.problem, cells, allowed, here.activity, free)
        relaxation = Relaxation(part.problem, [Pricer(month) for month in part.problem.months], clock)
        cutoff = allowed * (1 + DETOUR) if stray else allowed - max(self.problem.grain, EPSILON) + EPSILON
        if stray:
            relaxation.open = self._elsewhere(part.problem, part.of(cells), part.of(free))
        else:
            relaxation.add_rota(part.of(cells))
        relaxation.seed(self.duals[part.rows])
        if len({column.person for column in relaxation.master.columns}) < len(part.people):
            return None, False
        relaxation.tighten(STEP_ROUNDS, cutoff)
        if relaxation.bound >= cutoff:
            return None, True
        found = dive(relaxation, self.haste, 4, self.rng, cutoff + EPSILON)
        self.haste = max(CAREFUL, self.haste * SLOWER) if found is None else min(HASTY, self.haste / SLOWER)
        return (None, False) if found is None else (part.into(cells, found), True)

    def _elsewhere(self, problem: Problem, cells: Cells, free: Free) -> np.ndarray:
        """Close the present symbol of some free cells, so that whatever is found is a different rota."""
        open_cells = np.ones(problem.shape, np.bool_)
        people, days = np.nonzero(free)
        chosen = self.rng.choice(len(people), min(len(people), max(1, len(people) // 40)), replace=False)
        for person, day in zip(people[chosen], days[chosen], strict=True):
            others = np.isfinite(problem.months[person].cost[day])
            others[cells[person, day]] = False
            open_cells[person, day] = others if others.any() else True
        return open_cells
