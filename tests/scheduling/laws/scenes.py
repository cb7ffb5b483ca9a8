"""Scenes on which laws are tried: a rule, a small world, what it requires, and a rota over it."""

from dataclasses import dataclass, fields, replace
from math import ceil

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from hypothesis.vendor.pretty import RepresentationPrinter
from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Witness
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import Mode
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.model.soft_limits import SoftLimits
from scheduling.rule.rule import Rule
from scheduling.rules import RULES
from tests.strategies.deterministic import first_of
from tests.strategies.requirements import requirements
from tests.strategies.rotas import rotas
from tests.strategies.worlds import worlds

Kinds = tuple[type[Rule], ...]

ROOMS = [kind.__module__.split(".")[-2] for kind in RULES]
FAMILIES: dict[str, Kinds] = {
    room: tuple(kind for kind, of in zip(RULES, ROOMS, strict=True) if of == room) for room in ROOMS
}

every_family = pytest.mark.parametrize("kinds", FAMILIES.values(), ids=FAMILIES)
"""All rules of a family are tried on the same scenes: drawing a world takes longer than looking at a rule."""


@dataclass(frozen=True)
class Scene:
    """Some rules and a rota that keeps or breaks them, each by itself."""

    rules: tuple[Rule, ...]
    inputs: Inputs
    requirement: Requirement
    rota: Rota

    def _repr_pretty_(self, printer: RepresentationPrinter, _: bool) -> None:
        """Show what was drawn, without the tickets and what is empty."""
        lines = [f"rules: {self.rules}", *shown(self.inputs)]
        asked = [*self.requirement.floors, *self.requirement.windows]
        printer.text("\n".join([*lines, f"asked: {asked}", f"rota: {sorted(self.rota.assignments, key=str)}"]))


def shown(inputs: Inputs) -> list[str]:
    """Return a line for each part of the inputs that is not empty, without the tickets."""
    parts = {part.name: getattr(inputs, part.name) for part in fields(inputs) if part.name != "tickets"}
    return [f"{name}: {value}" for name, value in parts.items() if value]


@st.composite
def scenes(draw: DrawFn, kinds: Kinds, mode: Mode) -> Scene:
    """Draw a world, a rota, and for each rule a number that it accepts; for everybody or two people."""
    inputs = draw(_with_east(draw(worlds())))
    names = tuple(inputs.person)
    some = draw(st.sampled_from((names, names[:2])))
    rules = [kind(names if kind.of_team else some, draw(limits(kind)), mode) for kind in kinds]
    requirement, rota = draw(requirements(inputs)), draw(rotas(inputs))
    view = RotaView(inputs, requirement, rota)
    return Scene(tuple(draw(_at_the_edge(rule, view)) for rule in rules), inputs, requirement, rota)


def _at_the_edge(rule: Rule, rota: RotaView) -> st.SearchStrategy[Rule]:
    """Return the strategy of a rule and the same one with a number that some witness just keeps, or breaks by one."""
    units = {ceil(breach.units) for breach in rule.check(rota)} if rule.unit else set[int]()
    steps = {step for beyond in units for step in (beyond - 1, 1 - beyond, beyond, -beyond)}
    numbers = sorted({min(rule.most, max(rule.least, rule.limit + step)) for step in steps})
    return st.sampled_from([rule, *(replace(rule, limit=number) for number in numbers)])


def _with_east(inputs: Inputs) -> st.SearchStrategy[Inputs]:
    """Return the strategy of a world and the same one with the first shift by the clock of Auckland.

    That shift of the day after the plan begins in the last night.
    """
    first, *others = inputs.shifts
    east = replace(inputs, shifts=(replace(first, zone="Pacific/Auckland"), *others))
    return st.sampled_from((inputs, inputs, east))


def limits(kind: type[Rule]) -> st.SearchStrategy[int]:
    """Return the strategy of numbers of a rule: the least, the usual, one between them, a high one, and the most."""
    between, high = (kind.least + kind.default) // 2, min(kind.most, 2 * kind.default)
    return st.sampled_from((kind.least, kind.default, between, high, kind.most))


Found = dict[tuple[str, Witness], int]


def found(rule: Rule, scene: Scene) -> Found:
    """Return the amounts the checker finds, by rule and witness, and refuse a witness named twice or out of scope."""
    breaches = list(rule.check(RotaView(scene.inputs, scene.requirement, scene.rota)))
    assert len({breach.at for breach in breaches}) == len(breaches)
    assert all(breach.amount > 0 and breach.because for breach in breaches)
    assert {breach.person for breach in breaches} <= {"", *rule.people}
    assert {breach.day for breach in breaches} <= {None, *scene.inputs.horizon.days}
    return {(breach.rule, breach.at): breach.amount for breach in breaches}


def scene_of(kind: type[Rule], *, kept: bool) -> Scene | None:
    """Return the first of 60 scenes whose rota keeps a rule, or breaks it."""
    return first_of(scenes((kind,), "must"), lambda scene: bool(found(scene.rules[0], scene)) != kept, 6)


def fixed(rule: Rule, scene: Scene, soft: SoftLimits | None = None) -> tuple[bool, Found]:
    """Solve the model of a rule with the rota fixed; return whether it admits the rota, and the amounts it has then."""
    model = RotaModel(scene.inputs, scene.requirement, [rule], *([soft] if soft else []))
    model.fix(scene.rota)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model.cp)
    admitted = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return admitted, dict(model.amounts(solver)) if status == cp_model.OPTIMAL else {}
