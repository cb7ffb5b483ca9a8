"""The hours that the work needs: the rota with the fewest hours that keeps its promises, whatever contracts say.

A plan's rota fills the contracts of the team, so its hours show what the team has. To see what the work needs, this
rota drops contracts and puts a price on every hour, lower than the price of a missing hour. Contracts hide gaps in the
requirement, so this rota is simulated too, and solved again with a higher requirement until it keeps its targets.

The step from one rota to the next requirement is that of `solve_and_simulate`; the loop around it is another one. That
one shares seconds between its rounds, starts each solve from the rota before, and ends when a round brings no better
promise. Here each solve starts from nothing, because a rota without spare hours is a poor start, and a round without a
better promise is no reason to end: the windows it adds bring the gain later.
"""

from dataclasses import replace

from planner.capacity.requirement.demand import Demand
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import RuleSetting
from planner.staffing.service_check import ServiceCheck
from scheduling.checking.agreement import confirm
from scheduling.checking.call_out_rest import rest_of_rules
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.rules import RULES
from scheduling.rules.hours.contract_hours import ContractHours
from scheduling.rules.hours.hours_at_least import HoursAtLeast
from scheduling.rules.hours.hours_at_most import HoursAtMost
from scheduling.solving.solve import solve_rota

KEPT_LEVELS = ("legal", "cover", "promises")
"""Levels of the objective that still hold; wishes and fairness are for those who have to work."""

MOST_ROTAS = 6
"""The most rotas to make; each has to give more where the one before missed a target."""

SHARE = 0.4
"""The share of the solver's seconds for each rota."""


def fewest_hours_rota(
    plan: Plan, seconds: float | None = None, *, deterministic: bool = False, progress: Progress | None = None
) -> Rota:
    """Return the rota with the fewest hours found in the time that keeps every must and its promises.

    It starts with the plan's requirement and asks for more until the promise keeps the targets. If no rota keeps them,
    the one that comes closest is returned.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    Disagreement
        When the checker finds other breaches in a rota than the model that made it: a fault of ours.
    """
    desk = Desk.of(price_every_hour(plan.inputs), plan.requirement)
    progress = progress or Progress()
    demand = Demand.of(desk.inputs, plan.forecast)
    service = ServiceCheck(desk.inputs, demand, progress, rest_of_rules(desk.rules))
    limit = SHARE * (plan.inputs.settings.solver_seconds if seconds is None else seconds)
    found: list[tuple[float, Rota]] = []
    while True:
        solved = solve_rota(desk, seconds=limit, deterministic=deterministic, progress=progress)
        rota = solved.rota
        confirm(desk, solved, check_rota(desk, rota))
        promise = service.promise(rota)
        found.append((promise.shortfall, rota))
        if promise.kept or len(found) == MOST_ROTAS or progress.stop.is_set():
            return min(found, key=lambda each: each[0])[1]
        requirement, asked = service.next_requirement(desk.requirement, rota, promise)
        progress.tell(Step("promise", asked))
        desk = desk.requiring(requirement)


def price_every_hour(inputs: Inputs) -> Inputs:
    """Return the inputs with a price on every hour worked instead of contracts, wishes and fairness."""
    off = {rule.name for rule in RULES if rule.level not in KEPT_LEVELS} | {ContractHours.name, HoursAtLeast.name}
    rows = tuple(row for row in inputs.rules if row.rule not in off and row.rule != HoursAtMost.name)
    priced = RuleSetting(HoursAtMost.name, "should", 0, weight=1)
    return replace(inputs, rules=(*rows, priced, *(RuleSetting(name, "off") for name in sorted(off))))
