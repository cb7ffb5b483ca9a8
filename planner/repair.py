"""Repair of a published rota: legal first, then cover, then the fewest changes, then everything else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.as_before import as_before
from planner.domain.inputs import Inputs
from planner.domain.people import Fixed
from planner.domain.plan import Plan, Solved
from planner.domain.progress import Progress, Step
from planner.domain.requirement import Requirement
from planner.domain.rota import Rota
from planner.domain.rules import RuleSetting
from planner.mishap import Mishap, as_it_stands, befall
from planner.provenance import provenance
from planner.refusals import refusals
from scheduling.changes import changed_duties
from scheduling.check import check_rota
from scheduling.conflicts.explain import explain
from scheduling.in_force import rules_in_force
from scheduling.presets.overtime_of import overtime
from scheduling.rules import RULES
from scheduling.rules.changes_to_the_published import ChangesToThePublished
from scheduling.solve import solve_rota

FIRST_LEVELS = ("legal", "cover")
"""What the first search looks at beside the changes; the second looks at everything."""


@dataclass(frozen=True)
class Repaired:
    """A repaired rota, the inputs and requirement it is made for, and how many duties are not as published."""

    inputs: Inputs
    requirement: Requirement
    solved: Solved
    changed: int


def repair(
    inputs: Inputs,
    requirement: Requirement,
    published: Rota,
    mishaps: Sequence[Mishap] = (),
    *,
    today: date | None = None,
    kept: Sequence[Fixed] = (),
    seconds: float = 15,
    progress: Progress | None = None,
) -> Repaired:
    """Return the published rota mended after `mishaps`, with as few duties changed as can be.

    Days before `today` stay as they are, and so do the duties in `kept` (locked cells, a planner's edits). Of two
    searches the first finds how few changes keep the law and the cover, the second the best rota with no more.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    progress = progress or Progress()
    today = today or inputs.horizon.first_day
    bound = replace(inputs, fixed=(*inputs.fixed, *kept), published=published, today=today)
    after, need = befall(bound, requirement, mishaps)
    after = replace(after, fixed=(*after.fixed, *as_it_stands(after, published, today)))
    progress.tell(Step("repair", "looking for the fewest changes"))
    owed = as_before(inputs, requirement, published)
    owed = replace(owed, floors=(*owed.floors, *need.floors[len(requirement.floors) :]))
    few = solve_rota(_few_changes(after), owed, hint=published, seconds=seconds * 0.6, progress=progress)
    changed = _count(after, few.rota)
    progress.tell(Step("repair", f"{changed} duties must change; looking for the best rota with no more"))
    best = solve_rota(
        _no_more_than(after, changed), need, hint=few.rota, seconds=max(1.0, seconds - few.seconds), progress=progress
    )
    return Repaired(after, need, best, _count(after, best.rota))


def repaired_plan(plan: Plan, repaired: Repaired) -> Plan:
    """Return a plan with its repaired rota, checked anew; its promise is still that of the rota before."""
    breaches = check_rota(repaired.inputs, repaired.requirement, repaired.solved.rota)
    return replace(
        plan,
        inputs=repaired.inputs,
        requirement=repaired.requirement,
        solved=repaired.solved,
        breaches=breaches,
        conflicts=explain(repaired.inputs, repaired.requirement, breaches),
        refusals=refusals(repaired.inputs, repaired.requirement, repaired.solved.rota, breaches),
        overtime=overtime(repaired.inputs, repaired.solved.rota),
        rounds=(),
        provenance=provenance(repaired.inputs, {"repair": repaired.solved.seconds}),
    )


def _few_changes(inputs: Inputs) -> Inputs:
    """Set off what is only a should and comes after the changes, and price a change below any cover that is lost."""
    late = {rule.name for rule in RULES if rule.level not in FIRST_LEVELS}
    kept = {rule.name for rule in rules_in_force(inputs) if rule.mode == "must"}
    rows = tuple(row for row in inputs.rules if not (row.rule in late and row.mode == "should"))
    off = tuple(RuleSetting(name, "off") for name in sorted(late - kept))
    return replace(inputs, rules=(*rows, *off, RuleSetting(ChangesToThePublished.name, "should", 0, weight=1)))


def _no_more_than(inputs: Inputs, changes: int) -> Inputs:
    rows = tuple(row for row in inputs.rules if row.rule != ChangesToThePublished.name)
    return replace(inputs, rules=(*rows, RuleSetting(ChangesToThePublished.name, "must", changes)))


def _count(inputs: Inputs, rota: Rota) -> int:
    return sum(1 for _ in changed_duties(inputs, rota.duties))
