"""The assessment of a rota, the same for one that was planned, repaired or typed by hand."""

from dataclasses import replace

from planner.assessment.refused_wishes import refused_wishes
from planner.domain.outcome.assessment import Assessment
from planner.domain.outcome.plan import Plan
from planner.domain.roster.rota import Rota
from planner.staffing.capacity_bounds import capacity_bounds
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.checking.followed_patterns import followed_patterns
from scheduling.checking.least_rest import least_rest
from scheduling.checking.overtime import overtime
from scheduling.checking.premium_pay import premium_pay
from scheduling.checking.rules_of_desk import laws_of, rules_of
from scheduling.conflicts.explain import explain


def assess(desk: Desk, rota: Rota) -> Assessment:
    """Check a rota and find the reasons behind its breaches and refused wishes: seconds on a large desk."""
    found = check(desk, rota)
    return replace(
        found,
        conflicts=explain(desk, found.breaches),
        bounds=capacity_bounds(desk),
        refusals=refused_wishes(desk, rota, found.breaches),
        overtime=overtime(desk.inputs, rota),
        premium_pay=premium_pay(desk.inputs, rota),
    )


def check(desk: Desk, rota: Rota) -> Assessment:
    """Return an assessment of the breaches, the least rest, the rules in force and the patterns: it costs little."""
    return Assessment(
        check_rota(desk, rota),
        least_rest=least_rest(desk),
        rules=rules_of(desk),
        laws=laws_of(desk),
        patterns=followed_patterns(desk.inputs, rota),
    )


def reassess(plan: Plan) -> Plan:
    """Return a plan with the assessment of its rota as it is now."""
    return replace(plan, assessment=assess(Desk.of(plan.inputs, plan.requirement), plan.rota))
