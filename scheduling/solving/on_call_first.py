"""Turns on call decided first, before anybody has a shift, by the limits on turns on call alone.

People who can answer more of the work at night go first: for work that nobody on call can answer, somebody has to work
the night. The model estimates that as one night a day, so this price is no part of the bound.
"""

import hashlib
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import WEIGHTS
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.recorder import RecordedLimit
from scheduling.model.cp_sat import new_solver
from scheduling.model.levels import LEVELS
from scheduling.model.soft_limits import PIECE

if TYPE_CHECKING:
    from datetime import date

SECONDS = 5.0
"""Deterministic seconds for a problem of a few turns; the best turns found by then are good enough to start from."""

NIGHT = LEVELS["fairness"] * WEIGHTS["normal"] * PIECE
"""The estimated price of a night that somebody has to work, in the prices of a model."""


@dataclass(frozen=True)
class OnCall:
    """A rota of on-call turns only, and a lower bound on the cost of these turns, in units of the model.

    The rota is empty and the bound 0 when the solver finds no turns that keep the musts.
    """

    rota: Rota = field(default_factory=Rota)
    bound: float = 0.0


def decide_on_call(model: ReadableModel, seconds: float = SECONDS, known: dict[str, float] | None = None) -> OnCall:
    """Return the best turns on call found in some deterministic seconds while nobody has a shift yet.

    Their bound joins those `known`, in weighted hours by the digest of the problem.
    """
    turns = _Turns.of(model)
    digest, solver = turns.digest, turns.solve(turns.prices, seconds)
    if solver is None:
        return OnCall()
    hours = solver.best_objective_bound / 60.0
    if known is not None:
        known[digest] = hours
    for variable in turns.taken.values():
        turns.cp.add_hint(variable, solver.value(variable))
    unanswered = _unanswered(turns.cp, model, turns.taken)
    best = turns.solve([*turns.prices, *unanswered], seconds) or solver
    held = {index for index, variable in turns.taken.items() if best.value(variable)}
    rota = Rota.of(Assignment(*key) for key, v in model.cells.items() if v.index in held)
    return OnCall(rota, hours / model.unit_price)


def bound_on_call(model: ReadableModel, seconds: float = SECONDS, known: Mapping[str, float] | None = None) -> OnCall:
    """Return the bound on the cost of turns on call alone, for a model whose turns are decided already.

    A bound `known` for the same problem of turns is taken over.
    """
    turns = _Turns.of(model)
    if known is not None and turns.digest in known:
        return OnCall(bound=known[turns.digest] / model.unit_price)
    solver = turns.solve(turns.prices, seconds)
    return OnCall() if solver is None else OnCall(bound=solver.best_objective_bound / (60.0 * model.unit_price))


@dataclass(frozen=True)
class _Turns:
    """The problem of turns on call alone: a variable for each turn and the price of their limits."""

    cp: cp_model.CpModel
    taken: Mapping[int, cp_model.IntVar]
    prices: list[cp_model.LinearExpr]

    @classmethod
    def of(cls, model: ReadableModel) -> "_Turns":
        cp = cp_model.CpModel()
        codes = {tier.code for tier in model.inputs.tiers}
        taken = {v.index: cp.new_bool_var("") for (_, _, code), v in model.cells.items() if code in codes}
        prices: list[cp_model.LinearExpr] = []
        for posted in model.posted if taken else ():
            terms, more = _terms(model, posted, taken)
            if terms:
                _post(cp, posted, {taken[index]: weight for index, weight in terms.items()}, more, prices)
        cp.minimize(cp_model.LinearExpr.sum(prices))
        return cls(cp, taken, prices)

    @property
    def digest(self) -> str:
        """A digest of the problem, which is the same for the same turns, limits and prices."""
        return hashlib.sha256(str(self.cp.proto).encode()).hexdigest()

    def solve(self, prices: list[cp_model.LinearExpr], seconds: float) -> cp_model.CpSolver | None:
        """Return a solver with turns of low prices in all, None when there are no turns or none that keep the musts."""
        if not self.taken:
            return None
        self.cp.minimize(cp_model.LinearExpr.sum(prices))
        solver = new_solver(seconds)
        return solver if solver.solve(self.cp) in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None


def _unanswered(
    cp: cp_model.CpModel, model: ReadableModel, taken: Mapping[int, cp_model.IntVar]
) -> list[cp_model.LinearExpr]:
    """Return, for each turn and each need that on-call may answer, the price of having nobody on call who can."""
    days: dict[int, set[date]] = {}
    for (_, day, _), variable in model.cells.items():
        if variable.index in taken:
            days.setdefault(variable.index, set()).add(day)
    either = {
        index: frozenset(part for indices, _, _ in parts for part in indices if part in taken)
        for index, parts in model.eithers.items()
    }
    asked = {
        frozenset[int]().union(*(either.get(index, ()) for index in posted.sum[0]))
        for posted in model.posted
        if posted.sign < 0
    }
    found = []
    for decisions in asked:
        for turn in {frozenset(days[index]) for index in decisions}:
            able = [taken[index] for index in decisions if turn == days[index]]
            nobody = cp.new_bool_var("")
            cp.add(cp_model.LinearExpr.sum([nobody, *able]) >= 1)
            found.append(NIGHT * len(turn) * nobody)
    return found


def _terms(model: ReadableModel, posted: RecordedLimit, taken: Container[int]) -> tuple[dict[int, int], int]:
    """Return the weights of a limit by variable, with its sign, and its constant; counts are spelled out as sums.

    There are none when the limit has variables other than those `taken`.
    """
    weights: dict[int, int] = {}
    more, left = 0, [(posted.sum, posted.sign)]
    while left:
        (indices, counts, offset), times = left.pop()
        more += times * offset
        for index, weight in zip(indices, counts, strict=True):
            spelled = model.spelled.get(index)
            if spelled is not None:
                left.append((spelled, times * weight))
            elif index not in taken:
                return {}, 0
            else:
                weights[index] = weights.get(index, 0) + times * weight
    return weights, more


def _post(
    cp: cp_model.CpModel,
    posted: RecordedLimit,
    terms: dict[cp_model.IntVar, int],
    more: int,
    prices: list[cp_model.LinearExpr],
) -> None:
    count = cp_model.LinearExpr.weighted_sum(list(terms), list(terms.values()))
    if posted.price is None:
        cp.add(count <= posted.at_most - more)
        return
    highest = sum(max(0, weight) for weight in terms.values())
    beyond = cp.new_int_var(0, max(0, -((posted.at_most - more - highest) // posted.each)), "")
    cp.add(count - posted.each * beyond <= posted.at_most - more)
    prices.append(posted.price * beyond)
