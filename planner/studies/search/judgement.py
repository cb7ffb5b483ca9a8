"""Whether a changed desk keeps every promise: by a bound, by simulating a rota that is there, or by planning one."""

from dataclasses import dataclass, replace
from typing import Literal

from planner.assessment.assess import assess
from planner.capacity.requirement.demand import Demand
from planner.capacity.requirement.known_forecast import without_unknown_hours
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.simulate import simulate_rota
from planner.domain.inputs import Inputs
from planner.domain.outcome.conflict import WorkbookRow
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Promise
from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress
from planner.domain.roster.rota import Rota
from planner.staffing.capacity_bounds import capacity_bounds
from planner.studies.scenarios import PlanFrom, World
from scheduling.checking.desk import Desk

SIEVED = 40
"""Simulated months by which many candidates are told apart before few are planned."""


@dataclass(frozen=True)
class Judgement:
    """Whether a desk keeps every promise, how that is known, why not, and its plan if one was made."""

    kept: bool
    way: Literal["bound", "simulated", "planned"]
    why: str = ""
    plan: Plan | None = None


@dataclass(frozen=True)
class Judge:
    """What all judgements share: the plan as it is, and how plans are made from it."""

    base: Plan
    planner: PlanFrom

    def __call__(self, inputs: Inputs, progress: Progress) -> Judgement:
        """Judge a desk by the cheapest way that decides it."""
        if bound := self.bound(inputs):
            return Judgement(False, "bound", bound)
        if self.keeps_with(inputs, self.base.rota):
            return Judgement(True, "simulated", "the rota as it is keeps every promise without them")
        plan = self.planner(World.beside(self.base, "", inputs), progress)
        return Judgement(self.keeps(plan), "planned", say_missed(plan, self.base), plan)

    def keeps(self, plan: Plan) -> bool:
        """Tell whether a plan keeps every promise and breaks no more musts than the plan as it is."""
        return plan.promise.kept and len(plan.broken_musts) <= len(self.base.broken_musts)

    def bound(self, inputs: Inputs) -> str:
        """Return why no rota of a desk can do it, empty when no bound says so.

        Musts of cover, shifts and on-call count as far as the plan as it is can keep them, and the work itself.
        """
        if not inputs.people:
            return "there is nobody"
        known = {bound.place for bound in _must_bounds(self.base.inputs)}
        new = [str(bound) for bound in _must_bounds(inputs) if bound.place not in known]
        return new[0] if new else self._too_much_work(inputs)

    def _too_much_work(self, inputs: Inputs) -> str:
        """Return which skills have more work than the contracts of all who hold them, wholly on tickets, could do."""
        demand = Demand.of(inputs, without_unknown_hours(inputs, self.planner.forecast))
        work: dict[str, float] = {}
        for each in demand.workload.classes:
            minutes = float(each.mean_minutes.sum()) * each.terms.target.attainment
            work[each.terms.skill] = work.get(each.terms.skill, 0.0) + minutes
        settings = inputs.settings
        share = (1 - settings.unplanned_absence) * (1 - settings.meetings)
        for skills in (*({skill} for skill in work), set(work)):
            able = sum(inputs.target_minutes(p) * share * p.proficiency(frozenset(skills)) for p in inputs.people)
            asked = sum(work[skill] for skill in skills)
            if asked > able:
                names = " and ".join(sorted(skills))
                return f"{asked / 60:,.0f} h of work on {names}, and all contracts give {able / 60:,.0f} h"
        return ""

    def keeps_with(self, inputs: Inputs, rota: Rota) -> bool:
        """Tell whether a rota, without those who are gone, keeps every promise and breaks no more musts."""
        there = Rota.of(a for a in rota.assignments if a.person in inputs.person)
        if there == rota and len(inputs.people) == len(self.base.inputs.people):
            return False  # nothing was taken away, so there is nothing to learn from it
        desk = Desk.of(inputs, self.base.requirement)
        broken = len(assess(desk, there).breaches.musts)
        return broken <= len(self.base.broken_musts) and self.simulated(inputs, there).kept

    def simulated(self, inputs: Inputs, rota: Rota, months: int | None = None) -> Promise:
        """Return the promise of a rota of a desk, on some months or on all that the Plan sheet asks for."""
        if months is not None:
            settings = replace(inputs.settings, replications=min(months, inputs.settings.replications))
            inputs = replace(inputs, settings=settings)
        forecast = without_unknown_hours(inputs, self.planner.forecast)
        return simulate_rota(inputs, forecast, ServiceTerms.of(inputs, forecast.classes), rota)


def _must_bounds(inputs: Inputs) -> tuple[WorkbookRow, ...]:
    musts = replace(inputs, cover=tuple(line for line in inputs.cover if line.mode == "must"))
    return capacity_bounds(Desk.of(musts, Requirement()))


def say_missed(plan: Plan, base: Plan) -> str:
    """Say which promises a plan misses, or that it breaks musts; empty when it does neither."""
    missed = [
        f"{row.priority} {row.measure} {row.promised:.1%} of {row.target_share:.0%}"
        for row in plan.promise.rows
        if not row.skill and not row.kept
    ]
    more = len(plan.broken_musts) - len(base.broken_musts)
    broken = [f"{more} more must-rule breaches"] if more > 0 else []
    return ", ".join(missed + broken)
