"""How the solver's seconds are shared out among the rotas of a plan."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from planner.capacity.requirement.demand import Demand
from planner.domain.outcome.plan import Solved
from planner.domain.outcome.promise import Attainment, Promise
from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress
from planner.domain.roster.rota import Rota
from planner.staffing import service_check
from planner.staffing import solve_and_simulate as rounds
from planner.staffing.solve_and_simulate import Staffed, solve_and_simulate
from scheduling.checking.desk import Desk
from scheduling.solving.warm_start import WarmStart
from tests.builders import rota, world
from tests.plans import forecast


@dataclass
class Solver:
    """Takes all the seconds it is given; tells what happened: these, and when a rota was simulated.

    It promises what is `later` for one rota after the other, then always `promised`.
    """

    to_legal: float
    promised: float
    bounds: list[float] = field(default_factory=lambda: [1.0])
    told: list[float | str] = field(default_factory=list)
    later: list[float] = field(default_factory=list)
    assured: float | None = None
    warm: list[WarmStart] = field(default_factory=list)

    def solve(self, *_: Any, seconds: float, warm: WarmStart, **__: Any) -> Solved:
        self.told.append(round(seconds))
        self.warm.append(warm)
        bound = self.bounds.pop(0) if len(self.bounds) > 1 else self.bounds[0]
        return Solved(Rota(), "feasible", 2.0, bound, seconds, self.to_legal)

    def promise(self, *_: Any, **__: Any) -> Promise:
        self.told.append("simulated")
        share = self.later.pop(0) if self.later else self.promised
        row = Attainment("P1", "", "response", 30, 0.9, share, share, 1.0, 5.0, 9.0, 10.0, assured=self.assured)
        return Promise((row,), 1, 1)


def staffed(solver: Solver, monkeypatch: pytest.MonkeyPatch, *, deterministic: bool = False) -> Staffed:
    """Share out 100 seconds."""
    monkeypatch.setattr(rounds, "solve_rota", solver.solve)
    monkeypatch.setattr(service_check, "simulate_rota", solver.promise)
    monkeypatch.setattr(service_check, "missed_windows", lambda *_: ())
    monkeypatch.setattr(rounds, "hiring_advice", lambda *_: "more heads")
    monkeypatch.setattr(service_check, "raise_need", lambda *_: (Requirement(), "more early shifts"))
    inputs = world()
    desk, demand = Desk.of(inputs, Requirement()), Demand.of(inputs, forecast(inputs))
    return solve_and_simulate(desk, demand, hint=None, seconds=100, deterministic=deterministic, progress=Progress())


def test_rounds_get_their_share_where_a_rota_comes_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first and second rota leave 35 seconds for three rounds; then the advice is all that is left."""
    solver = Solver(to_legal=1.0, promised=0.5)
    assert [each.asked for each in staffed(solver, monkeypatch).rounds] == ["more early shifts"] * 3 + ["more heads"]
    assert solver.told == [20, "simulated", 45, "simulated", *[12, "simulated"] * 3]


def test_every_solve_starts_from_what_the_last_one_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """All five solves of a plan share one warm start, and another plan has its own."""
    one, other = (Solver(to_legal=1.0, promised=0.5) for _ in range(2))
    for solver in (one, other):
        staffed(solver, monkeypatch)
    assert len(one.warm) == 5
    assert len({id(warm) for warm in one.warm}) == 1
    assert one.warm[0] is not other.warm[0]


def test_rounds_go_on_after_a_worse_one_and_the_best_promise_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the second rota and three rounds the second round keeps most; the two beside it are not the plan."""
    solver = Solver(to_legal=1.0, promised=0.5, later=[0.6, 0.6, 0.5, 0.8, 0.7])
    assert staffed(solver, monkeypatch).promise.rows[0].promised == 0.8


def test_a_rota_that_keeps_its_targets_gets_what_rounds_would_need(monkeypatch: pytest.MonkeyPatch) -> None:
    """No round is asked for, so the second rota takes more."""
    solver = Solver(to_legal=1.0, promised=1.0)
    made = staffed(solver, monkeypatch)
    assert made.rounds == ()
    assert solver.told == [20, "simulated", 70, "simulated"]
    assert made.solved.seconds == 90


def test_a_large_desk_has_no_seconds_for_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where 30 seconds go by before the first legal rota, 12 for a round are for nothing: the second rota gets all."""
    solver = Solver(to_legal=30.0, promised=0.5)
    (only,) = staffed(solver, monkeypatch).rounds
    assert only.asked == "more heads"
    assert solver.told == [20, "simulated", 80, "simulated"]


def test_what_bad_months_miss_is_asked_of_the_second_rota(monkeypatch: pytest.MonkeyPatch) -> None:
    """A longer search saves few bad months: where only the chance is missed, more is asked before it."""
    on_average, chance = Solver(1.0, 0.5), Solver(1.0, 0.95, assured=0.8)
    for solver in (on_average, chance):
        assert [each.asked for each in staffed(solver, monkeypatch).rounds] == ["more early shifts"] * 3 + [
            "more heads"
        ]
    assert on_average.told == [20, "simulated", 45, "simulated", *[12, "simulated"] * 3]
    assert chance.told == [20, "simulated", 45, "simulated", *[12, "simulated"] * 2]
    slow = Solver(30.0, 0.95, assured=0.8)
    assert [each.asked for each in staffed(slow, monkeypatch).rounds] == ["more early shifts", "more heads"]


def test_a_round_is_long_enough_to_get_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """After 10 seconds to the first legal rota a round gets twice that."""
    solver = Solver(to_legal=10.0, promised=0.5)
    staffed(solver, monkeypatch)
    assert solver.told == [20, "simulated", 45, "simulated", 20, "simulated"]


def test_a_deterministic_plan_looks_at_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long the first rota took changes nothing."""
    slow, quick = Solver(to_legal=30.0, promised=0.5), Solver(to_legal=1.0, promised=0.5)
    staffed(slow, monkeypatch, deterministic=True)
    staffed(quick, monkeypatch, deterministic=True)
    assert slow.told == quick.told


def test_a_bound_of_a_lesser_need_holds_for_a_greater_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first need has nothing better than 1.5 of 2; that the second solve only proves 0.5 takes nothing back."""
    solver = Solver(to_legal=1.0, promised=1.0, bounds=[1.5, 0.5])
    solved = staffed(solver, monkeypatch).solved
    assert (solved.bound, solved.status, solved.gap) == (1.5, "feasible", 0.25)
    met = staffed(Solver(to_legal=1.0, promised=1.0, bounds=[2.0, 0.5]), monkeypatch).solved
    assert (met.bound, met.status) == (2.0, "optimal")


def test_the_cost_of_a_chance_is_what_is_paid_beyond_the_first_rota_that_keeps_the_average() -> None:
    """Two days of 7.5 h keep the average, a third one 8 of 10 months; what missed the average does not count."""
    inputs = world(targets_are_kept="in 8 of 10 months")
    sure = Attainment("P1", "", "response", 30, 0.9, 0.95, 0.8, 1.0, 5.0, 9.0, 10.0, 0.85, 0.91)
    promises = [replace(sure, promised=0.8), replace(sure, assured=0.7), sure]
    duties = ("E - - - - - -", "E E - - - - -", "E E E - - - -")
    made = [
        Staffed(
            Desk.of(inputs, Requirement()), Solved(rota(f"Ann {row}"), "feasible", 0, 0, 0), Promise((each,), 1, 1), ()
        )
        for each, row in zip(promises, duties, strict=True)
    ]
    second = replace(made[1], rounds=made[0].asking("more").rounds)
    third = replace(made[2], rounds=second.asking("more still").rounds)
    assert [each.chance_minutes for each in (made[0], second, third, made[2])] == [None, None, 450, 0]


def test_the_last_gap_told_is_that_of_the_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Solves tell gaps to their own bounds; in the end terminal and Summary give the gap of the plan, 0.25."""
    monkeypatch.setattr(rounds, "solve_rota", Solver(to_legal=1.0, promised=1.0, bounds=[1.5]).solve)
    monkeypatch.setattr(service_check, "simulate_rota", Solver(to_legal=1.0, promised=1.0).promise)
    monkeypatch.setattr(service_check, "missed_windows", lambda *_: ())
    told: list[float | None] = []
    inputs = world()
    desk, demand = Desk.of(inputs, Requirement()), Demand.of(inputs, forecast(inputs))
    progress = Progress(lambda step: told.append(step.gap))
    made = solve_and_simulate(desk, demand, hint=None, seconds=100, deterministic=False, progress=progress)
    assert told[-1] == made.solved.gap == 0.25
