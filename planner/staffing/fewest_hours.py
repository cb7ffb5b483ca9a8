"""What the work takes: the rota of a plan's people with as few hours as keep its promises, whatever contracts say.

A rota fills the contracts of the people there are, so its hours say what the team has. How many the work needs is seen
when nobody has to work: each hour costs something, though less than an hour that is missing somewhere. Contracts hide
what the requirement does not ask for, so this rota goes through the loop of solve and simulate too; each time it is
made afresh, since from a rota without hours to spare no small change leads to the next.
"""

from dataclasses import replace

from planner.capacity.requirement.demand import Demand
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from planner.domain.rules import RuleSetting
from planner.staffing.service_check import ServiceCheck
from scheduling.checking.desk import Desk
from scheduling.rules import RULES
from scheduling.rules.hours.contract_hours import ContractHours
from scheduling.rules.hours.hours_at_least import HoursAtLeast
from scheduling.rules.hours.hours_at_most import HoursAtMost
from scheduling.solving.solve import solve_rota

KEPT_LEVELS = ("legal", "cover", "promises")
"""Levels of the objective that still hold; wishes and fairness are for those who have to work."""

MOST_ROTAS = 6
"""How many rotas are made at most, each asked for more where the one before misses a target."""

SHARE = 0.4
"""Of the solver's seconds, for each of them."""


def lean_rota(plan: Plan, seconds: float | None = None, progress: Progress | None = None) -> Rota:
    """Return a legal rota of the plan's people that keeps its promises with as few hours as are found in the time.

    It begins with the plan's requirement and asks for more until its promise keeps the targets; if none of the rotas
    does, the one that comes nearest is returned.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    desk = Desk.of(as_few_hours(plan.inputs), plan.requirement)
    progress = progress or Progress()
    service = ServiceCheck(desk.inputs, Demand.of(desk.inputs, plan.forecast), progress)
    limit = SHARE * (plan.inputs.settings.solver_seconds if seconds is None else seconds)
    found: list[tuple[float, Rota]] = []
    while True:
        rota = solve_rota(desk, seconds=limit, progress=progress).rota
        promise = service.promise(rota)
        found.append((promise.shortfall, rota))
        if promise.kept or len(found) == MOST_ROTAS or progress.stop.is_set():
            return min(found, key=lambda each: each[0])[1]
        owed = service.with_missed_windows(desk.requirement, rota)
        requirement, asked = service.with_raised_need(owed, rota, promise)
        progress.tell(Step("promise", asked))
        desk = desk.requiring(requirement)


def as_few_hours(inputs: Inputs) -> Inputs:
    """Return the inputs with a price on every hour worked in place of contracts, wishes and fairness."""
    off = {rule.name for rule in RULES if rule.level not in KEPT_LEVELS} | {ContractHours.name, HoursAtLeast.name}
    rows = tuple(row for row in inputs.rules if row.rule not in off and row.rule != HoursAtMost.name)
    priced = RuleSetting(HoursAtMost.name, "should", 0, weight=1)
    return replace(inputs, rules=(*rows, priced, *(RuleSetting(name, "off") for name in sorted(off))))
