"""All that is said of a rota that was not made but mended or retyped, said anew."""

from dataclasses import replace

from planner.bounds import bounds
from planner.domain.plan import Plan
from planner.refusals import refusals
from scheduling.check import check_rota
from scheduling.conflicts.explain import explain
from scheduling.least_rest import least_rest
from scheduling.presets.overtime_of import overtime


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
