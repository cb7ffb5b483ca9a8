"""What the work takes: the rota of a plan's people with as few hours as keep its promises, whatever contracts say.

A rota fills the contracts of the people there are, so its hours say what the team has. How many the work needs is seen
when nobody has to work: each hour costs something, though less than an hour that is missing somewhere. Contracts hide
what the requirement does not ask for, so this rota goes through the loop of solve and simulate as any plan does.
"""

from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.plan import Plan
from planner.domain.progress import Progress
from planner.domain.rota import Rota
from planner.domain.rules import RuleSetting
from planner.rounds import Raises, staff
from scheduling.rules import RULES
from scheduling.rules.contract_hours import ContractHours
from scheduling.rules.hours_at_least import HoursAtLeast
from scheduling.rules.hours_at_most import HoursAtMost

KEPT_LEVELS = ("legal", "cover", "promises")
"""Levels of the objective that still hold; wishes and fairness are for those who have to work."""

RAISES = Raises(most=4, share=0.25)
"""A rota with hours to spare needs to be asked for little more, one without for much, and then it is another rota."""


def lean_rota(plan: Plan, seconds: float | None = None, progress: Progress | None = None) -> Rota:
    """Return a legal rota of the plan's people that keeps its promises with as few hours as are found in the time.

    It begins with the plan's requirement and asks for more until its promise keeps the targets, in a few rounds.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    staffed = staff(
        as_few_hours(plan.inputs),
        plan.forecast,
        plan.requirement,
        hint=None,
        seconds=plan.inputs.settings.solver_seconds if seconds is None else seconds,
        deterministic=False,
        progress=progress or Progress(),
        raises=RAISES,
    )
    return staffed.solved.rota


def as_few_hours(inputs: Inputs) -> Inputs:
    """Return the inputs with a price on every hour worked in place of contracts, wishes and fairness."""
    off = {rule.name for rule in RULES if rule.level not in KEPT_LEVELS} | {ContractHours.name, HoursAtLeast.name}
    rows = tuple(row for row in inputs.rules if row.rule not in off and row.rule != HoursAtMost.name)
    priced = RuleSetting(HoursAtMost.name, "should", 0, weight=1)
    return replace(inputs, rules=(*rows, priced, *(RuleSetting(name, "off") for name in sorted(off))))
