"""All that is said of a rota that was not made but mended or retyped, said anew."""

from dataclasses import replace

from planner.assessment.refused_wishes import refusals
from planner.domain.outcome.plan import Plan
from planner.staffing.capacity_bounds import bounds
from scheduling.checking.check import check_rota
from scheduling.checking.least_rest import least_rest
from scheduling.checking.overtime import overtime
from scheduling.conflicts.explain import explain


def judged(plan: Plan) -> Plan:
    """Return the plan with the breaches, conflicts, bounds, refused wishes and overtime of its rota as it stands."""
    inputs, requirement, rota = plan.inputs, plan.requirement, plan.rota
    breaches = check_rota(inputs, requirement, rota)
    return replace(
        plan,
        breaches=breaches,
        conflicts=explain(inputs, requirement, breaches),
        bounds=bounds(inputs, requirement),
        refusals=refusals(inputs, requirement, rota, breaches),
        overtime=overtime(inputs, rota),
        least_rest=least_rest(inputs),
    )
