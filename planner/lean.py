"""What the requirement takes: the rota of a plan's people with as few hours as meet it, whatever their contracts say.

A rota fills the contracts of the people there are, so its hours say what the team has. How many the work needs is seen
when nobody has to work: each hour costs something, though less than an hour that is missing somewhere.
"""

from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.plan import Plan
from planner.domain.progress import Progress
from planner.domain.rota import Rota
from planner.domain.rules import RuleSetting
from scheduling.rules import RULES
from scheduling.rules.contract_hours import ContractHours
from scheduling.rules.hours_at_least import HoursAtLeast
from scheduling.rules.hours_at_most import HoursAtMost
from scheduling.solve import solve_rota

KEPT_LEVELS = ("legal", "cover", "promises")
"""Levels of the objective that still hold; wishes and fairness are for those who have to work."""


def lean_rota(plan: Plan, seconds: float | None = None, progress: Progress | None = None) -> Rota:
    """Return a legal rota of the plan's people that meets its requirement with as few hours as are found in the time.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    solved = solve_rota(as_few_hours(plan.inputs), plan.requirement, seconds=seconds, progress=progress or Progress())
    return solved.rota


def as_few_hours(inputs: Inputs) -> Inputs:
    """Return the inputs with a price on every hour worked in place of contracts, wishes and fairness."""
    off = {rule.name for rule in RULES if rule.level not in KEPT_LEVELS} | {ContractHours.name, HoursAtLeast.name}
    rows = tuple(row for row in inputs.rules if row.rule not in off and row.rule != HoursAtMost.name)
    priced = RuleSetting(HoursAtMost.name, "should", 0, weight=1)
    return replace(inputs, rules=(*rows, priced, *(RuleSetting(name, "off") for name in sorted(off))))
