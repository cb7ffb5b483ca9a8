"""The laws that make a rule's check and its limits in the model one rule; every rule of the catalogue keeps them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest
from ortools.sat.python import cp_model

import scheduling.rules
from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Witness
from planner.domain.outcome.requirement import Requirement
from planner.domain.rota import Rota
from planner.domain.rules import Mode
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.model.soft_limits import RelaxedMusts, SoftLimits
from scheduling.rule.rule import Rule
from scheduling.rules import RULES
from tests.scheduling.worlds import NAMES, random_requirement, random_rota, random_world

SEEDS = range(16)
ROOM = Path(scheduling.rules.__file__).parent
TESTS = Path(__file__).parent / "rules"

every_rule = pytest.mark.parametrize("kind", RULES, ids=lambda kind: kind.name)


@cache
def world_and_rota(seed: int) -> tuple[Inputs, Requirement, Rota]:
    """Return the random world, requirement and rota of a seed, made once for all rules."""
    inputs = random_world(seed)
    return inputs, random_requirement(inputs, seed), random_rota(inputs, seed)


def scenes(kind: type[Rule], mode: Mode) -> Iterator[tuple[Rule, Inputs, Requirement, Rota]]:
    """Yield random worlds and rotas with the rule set to some number it accepts, now for all and now for two people."""
    for seed in SEEDS:
        dice = Random(seed)
        scene = world_and_rota(seed)
        steps = (kind.least, kind.default, (kind.least + kind.default) // 2, min(kind.most, 2 * kind.default))
        people = NAMES if kind.of_team or seed % 3 else NAMES[:2]
        rule = kind(people, dice.choice(steps), mode)
        yield rule, *scene


def found(rule: Rule, inputs: Inputs, requirement: Requirement, rota: Rota) -> dict[tuple[str, Witness], int]:
    """Return the amounts the checker finds, by rule and witness, and refuse a witness named twice."""
    breaches = list(rule.check(RotaView(inputs, requirement, rota)))
    assert len({breach.at for breach in breaches}) == len(breaches)
    assert all(breach.amount > 0 and breach.because for breach in breaches)
    return {(breach.rule, breach.at): breach.amount for breach in breaches}


def solve(model: RotaModel) -> tuple[cp_model.CpSolverStatus, cp_model.CpSolver]:
    """Solve a model to the end on one thread."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model.cp)
    return status, solver


@every_rule
def test_fixed_model_and_check_find_the_same_amounts(kind: type[Rule]) -> None:
    """Law 1: with the rota fixed and slack minimised, the model's witnesses and amounts are the checker's."""
    for rule, inputs, requirement, rota in scenes(kind, "should"):
        model = RotaModel(inputs, requirement, [rule])
        model.fix(rota)
        status, solver = solve(model)
        assert status == cp_model.OPTIMAL
        assert dict(model.amounts(solver)) == found(rule, inputs, requirement, rota)


@every_rule
def test_as_must_the_fixed_model_is_feasible_exactly_when_check_is_silent(kind: type[Rule]) -> None:
    """Law 2: a must admits exactly the rotas the checker has nothing to say about."""
    for rule, inputs, requirement, rota in scenes(kind, "must"):
        model = RotaModel(inputs, requirement, [rule])
        model.fix(rota)
        feasible = solve(model)[0] in (cp_model.OPTIMAL, cp_model.FEASIBLE)
        assert feasible == (not found(rule, inputs, requirement, rota))


@every_rule
def test_random_rotas_break_the_rule(kind: type[Rule]) -> None:
    """Law 3: the rule bites."""
    assert sum(bool(found(*scene)) for scene in scenes(kind, "must")) >= 3


@every_rule
def test_when_musts_clash_the_relaxed_must_measures_what_is_broken(kind: type[Rule]) -> None:
    """A relaxed model takes any rota and prices exactly the breaches of its musts."""
    for rule, inputs, requirement, rota in list(scenes(kind, "must"))[:6]:
        model = RotaModel(inputs, requirement, [rule], SoftLimits(RelaxedMusts.all_of([rule])))
        model.fix(rota)
        status, solver = solve(model)
        if status == cp_model.OPTIMAL:  # a cell that a must closes stays closed
            assert dict(model.amounts(solver)) == found(rule, inputs, requirement, rota)


@every_rule
def test_every_rule_is_listed_described_and_tested(kind: type[Rule]) -> None:
    """Law 4: one file, one line in RULES, one sentence, one test file of the same name."""
    family, file = kind.__module__.split(".")[-2:]
    assert RULES.count(kind) == 1
    assert (TESTS / family / f"test_{file}.py").exists()
    assert kind.sentence().endswith((".", ":"))
    assert kind.least <= kind.default <= kind.most
    assert kind.of_team or not kind.row_by_row
    assert kind.closes_cells == (kind.closes is not Rule.closes)
    if kind.unit:
        assert kind.read_limit(kind.show_limit(kind.default)) == kind.default


def test_every_file_of_the_catalogue_is_in_rules() -> None:
    """A rule that is written but not listed would never run."""
    files = {path.stem for path in ROOM.glob("*/*.py")} - {"__init__"}
    assert files == {kind.__module__.rsplit(".", 1)[1] for kind in RULES}
    assert len({kind.name for kind in RULES}) == len(RULES)
