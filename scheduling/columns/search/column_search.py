"""One searcher: the root relaxation, a rota from it, then one step after another until time or a proof ends it.

A step opens a part of the current rota (large neighbourhood search) and solves its relaxation. Often the bound alone
shows that the part holds nothing better (an exact rejection); otherwise a dive looks for a better rota. Other steps try
pair moves. After many steps without success the searcher takes a detour: it leaves the best rota for a slightly worse
one that differs where the rota pays, and returns if that leads nowhere.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import Clock, ClockShare
from scheduling.columns.problem.column import Column
from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.duals_by_group import MOST_PEOPLE
from scheduling.columns.relaxation.relaxation import EPSILON, MOST_ROUNDS, Relaxation
from scheduling.columns.relaxation.restriction import Restriction, restrict
from scheduling.columns.relaxation.root_relaxation import root_relaxation
from scheduling.columns.search.crossover import crossover
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.dive import dive
from scheduling.columns.search.greedy_construction import construct_greedily
from scheduling.columns.search.neighbourhoods import NEIGHBOURHOODS, Mask, Neighbourhood
from scheduling.columns.search.pair_moves import PairMoves

FIRST_SIZE, LEAST_SIZE, GROWTH = 8.0, 3.0, 0.3
"""Days that a neighbourhood opens at first and at least; after a step it grows or shrinks by `GROWTH` days."""

STEP_ROUNDS = 60
"""Rounds of column generation in one step."""

LONGEST_STEP = 0.03
"""The share of the time after which a step is given up."""

ROOT_SHARE = 0.6, 0.1
"""Shares of the time that the root relaxation may take, for a thorough searcher and for another."""

DIVE_TIME = 0.3
"""The share of the time that a dive from the root may take; for many people a repair of its rota gets as much again.

The dive goes ahead even if the relaxation was not solved to its end.
"""

MOST_AT_ROOT = 250
"""People beyond whom a search does not start with one linear program over everybody: the first rota is poor then, and
the program takes minutes at 500 people.
"""

LONG = 63
"""Days beyond which the whole is not solved as a linear program; a subgradient ascent gives bound and duals instead."""

ROOT_DIVE_SHARE = 0.3
"""The share of the undecided cells that one step of a dive at the root fixes."""

DIVE_SHARE, LEAST_DIVE_SHARE, SLOWER = 0.4, 0.15, 0.9
"""The same share in a neighbourhood, at first and at least; a dive that fails lowers it by this factor."""

PATIENCE = 40
"""Steps without a better rota after which a detour starts, and steps that a detour may take."""

STEPS: tuple[Neighbourhood | None, ...] = (*NEIGHBOURHOODS, None)
"""What a step can be: a neighbourhood to open, or pair moves (None)."""

IDLE_FACTOR = 4.0
"""How many times their seconds pair moves count that gain nothing: moves that can gain something do so soon."""

DETOUR = 0.01
"""How much worse, as a share, the rota at the start of a detour may be."""


def starts_at_root(problem: Problem) -> bool:
    """Tell whether a thorough search starts with the linear program over everybody and all days."""
    people, days, _ = problem.shape
    return people <= MOST_AT_ROOT and days <= LONG


@dataclass
class ColumnSearch:
    """A searcher: the best rota with its value, the bound and the duals of the whole problem, and the current rota.

    `root_columns` are those that the relaxation of the whole uses, known to a thorough searcher only; it starts from
    the `known_columns` of an earlier problem with the same people, days and duties. `solved_blocks` are numbers of
    blocks of a long horizon, `received` is the rota last received from another searcher.
    """

    problem: Problem
    clock: Clock
    rng: np.random.Generator
    known_columns: Sequence[Column] = ()
    best: Cells | None = None
    value: float = np.inf
    bound: float = -np.inf
    duals: Floats = field(default_factory=lambda: np.zeros(0))
    root_columns: list[Column] = field(default_factory=list)
    solved_blocks: set[int] = field(default_factory=set)
    sizes: dict[Neighbourhood, float] = field(default_factory=dict)
    spent: dict[Neighbourhood | None, float] = field(default_factory=dict)
    dive_share: float = DIVE_SHARE
    received: Cells | None = None
    current: CurrentRota | None = None
    idle_steps: int = 0

    def offer(self, cells: Cells) -> bool:
        """Take a rota over if it is better than the best; tell whether it was."""
        value = self.problem.value(cells)
        if value >= self.value - EPSILON:
            return False
        self.best, self.value = cells, value
        self.current, self.idle_steps = CurrentRota(self.problem, cells, value), 0
        return True

    def move_to(self, cells: Cells) -> None:
        """Go on from a rota, which becomes the best if it is better."""
        if not self.offer(cells):
            self.current = CurrentRota(self.problem, cells, self.problem.value(cells))

    def take_over(self, cells: Cells, duals: Floats, solved_blocks: Set[int]) -> None:
        """Take over the rota of another searcher, and its crossover with what this one changed since the last exchange.

        Duals of rows for which this searcher has none are taken over too, and so are blocks that are solved already.
        """
        self.solved_blocks |= solved_blocks
        self.duals = np.where(self.duals == 0, duals, self.duals)
        own, known = self.best, cells if self.received is None else self.received
        self.offer(cells)
        if own is not None:
            self.offer(crossover(self.problem, own, cells, known))
        self.received = cells

    @property
    def proven(self) -> bool:
        """Whether the bound shows that no rota is better than the best."""
        return self.problem.round_up(self.bound) >= self.value - EPSILON

    def run(self, thorough: bool) -> Iterator[None]:
        """Search until the clock or a proof ends it; yield after everything that is worth a report.

        A `thorough` searcher solves the root relaxation to its end, which gives the bound. Another solves it only until
        its duals and first rota are sensible, or skips it when it has a rota of many people to start from.
        """
        yield from self._start_at_root(thorough, ClockShare(self.clock, ROOT_SHARE[0 if thorough else 1]))
        yield from self.improve()

    def improve(self) -> Iterator[None]:
        """Take one step after another until the clock or a proof ends the search; yield after each."""
        while not (self.clock.over() or self.proven or self.best is None):
            self._step()
            yield

    def _start_at_root(self, thorough: bool, clock: Clock) -> Iterator[None]:
        """Solve the relaxation of the whole, and dive from it."""
        self.duals = np.zeros(len(self.problem.rows))
        improves_many = self.best is not None and len(self.problem.months) > MOST_PEOPLE
        if improves_many and not (thorough and starts_at_root(self.problem)):
            return
        root = root_relaxation(self.problem, clock, self.best, self.known_columns)
        solved = root.generate_columns(MOST_ROUNDS if thorough else 8)
        self.bound, self.duals = root.bound, root.duals
        self.root_columns = root.columns_in_use() if thorough else []
        yield
        root.clock = ClockShare(self.clock, DIVE_TIME)
        if improves_many:  # the last people of such a dive get poor months, so all months are made again
            found = dive(root, LEAST_DIVE_SHARE if solved else ROOT_DIVE_SHARE, 5, self.rng)
            again = ClockShare(self.clock, DIVE_TIME)
            found = None if found is None else construct_greedily(self.problem, again, self.rng, found)
        else:
            found = dive(root, ROOT_DIVE_SHARE, 5 if thorough else 2, self.rng, self.value)
        if found is not None:
            self.offer(found)
            yield

    def _step(self) -> None:
        current = self.current
        if current is None:
            return
        step, before = self._next_step(), self.clock.elapsed()
        if step is None:
            self._try_pair_moves(current)
        else:
            self._search_neighbourhood(current, step)
        idle = step is None and self.current is not None and self.current.value > current.value - EPSILON
        factor = IDLE_FACTOR if idle else 1.0
        self.spent[step] = self.spent.get(step, 0.0) + (self.clock.elapsed() - before) * factor

    def _next_step(self) -> Neighbourhood | None:
        """Return the kind of step that has had the least time so far, since some take many times as long as others."""
        order = [STEPS[int(number)] for number in self.rng.permutation(len(STEPS))]
        spent = [self.spent.get(step, 0.0) for step in order]
        return order[spent.index(min(spent))]

    @cached_property
    def _pair_moves(self) -> PairMoves:
        return PairMoves(self.problem)

    def _try_pair_moves(self, current: CurrentRota) -> None:
        """Move on to the rota that pair moves lead to, even if it is only as good: other ways start from there."""
        at_best = current.cells is self.best
        found = self._pair_moves.apply(current, ClockShare(self.clock, LONGEST_STEP), self.rng)
        if not self.offer(found):
            self.current = CurrentRota(self.problem, found, self.problem.value(found))
            self.best = found if at_best else self.best

    def _search_neighbourhood(self, current: CurrentRota, neighbourhood: Neighbourhood) -> None:
        """Open a neighbourhood of the current rota and move on to what is found there."""
        size = self.sizes.get(neighbourhood, FIRST_SIZE)
        free = neighbourhood(self.problem, current.cost_map, size, self.rng)
        stuck, at_best = self.idle_steps >= PATIENCE, current.cells is self.best
        found, ended_well = self._solve_part(current, free, detour=stuck and at_best)
        self.sizes[neighbourhood] = size + GROWTH if ended_well else max(LEAST_SIZE, size - GROWTH)
        self.idle_steps += 1
        if found is not None and not self.offer(found):
            value = self.problem.value(found)
            self.idle_steps = max(0, self.idle_steps - PATIENCE // 4) if value < current.value - EPSILON else 0
            self.current = CurrentRota(self.problem, found, value)
        elif stuck and not at_best and self.best is not None:
            self.current, self.idle_steps = CurrentRota(self.problem, self.best, self.value), 0

    def _solve_part(self, current: CurrentRota, free: Mask, detour: bool) -> tuple[Cells | None, bool]:
        """Look for a better rota that differs on the `free` (people, days) only; for a `detour` take a worse one.

        Returns the rota, and whether the step ended well: with a rota, or with a proof that there is none.
        """
        part = restrict(self.problem, current.cells, current.value, current.activity, free)
        cutoff = current.value * (1 + DETOUR) if detour else (
            current.value - max(self.problem.grain, EPSILON) + EPSILON
        )  # fmt: skip
        relaxation = self._relaxation_of(part, current, free, detour)
        if len({column.person for column in relaxation.master.columns}) < len(part.people):
            return None, False
        relaxation.generate_columns(STEP_ROUNDS, cutoff)
        if relaxation.bound >= cutoff:
            return None, True
        found = dive(relaxation, self.dive_share, 4, self.rng, cutoff + EPSILON)
        if found is None:
            self.dive_share = max(LEAST_DIVE_SHARE, self.dive_share * SLOWER)
            return None, False
        self.dive_share = min(DIVE_SHARE, self.dive_share / SLOWER)
        return part.insert(current.cells, found), True

    def _relaxation_of(self, part: Restriction, current: CurrentRota, free: Mask, detour: bool) -> Relaxation:
        """Return the relaxation of a part with columns to start from: those of the rota, unless a detour leaves it."""
        clock = ClockShare(self.clock, LONGEST_STEP)
        relaxation = Relaxation(part.problem, [Pricer(month) for month in part.problem.months], clock)
        if detour:
            relaxation.open = self._elsewhere(part.problem, part.select(current.cells), part.select(free))
        else:
            relaxation.add_rota(part.select(current.cells))
        relaxation.price_at(self.duals[part.rows])
        return relaxation

    def _elsewhere(self, problem: Problem, cells: Cells, free: Mask) -> Mask:
        """Close the present symbol of some free cells, so that any rota found is a different one."""
        open_cells = np.ones(problem.shape, np.bool_)
        people, days = np.nonzero(free)
        chosen = self.rng.choice(len(people), min(len(people), max(1, len(people) // 40)), replace=False)
        for person, day in zip(people[chosen], days[chosen], strict=True):
            others = np.isfinite(problem.months[person].cost[day])
            others[cells[person, day]] = False
            open_cells[person, day] = others if others.any() else True
        return open_cells
