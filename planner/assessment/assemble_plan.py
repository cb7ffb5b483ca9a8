"""A plan put together from its parts, the same for one that was made now and one that was read from a result."""

from planner.domain.outcome.assessment import Assessment
from planner.domain.outcome.back_test import BackTest
from planner.domain.outcome.past import Past
from planner.domain.outcome.plan import Plan, Provenance, Round, Solved
from planner.domain.outcome.promise import Promise
from planner.domain.tickets.demand import Forecast
from scheduling.checking.desk import Desk


def assemble_plan(
    desk: Desk,
    solved: Solved,
    assessment: Assessment,
    *,
    forecast: Forecast,
    promise: Promise,
    provenance: Provenance,
    rounds: tuple[Round, ...] = (),
    past: Past | None = None,
    back_test: BackTest | None = None,
    chance_minutes: int | None = None,
) -> Plan:
    """Return the plan of a desk; without tickets it has no past."""
    return Plan(
        desk.inputs,
        forecast,
        desk.requirement,
        solved,
        promise,
        rounds,
        provenance,
        past or Past(),
        assessment,
        back_test or BackTest(),
        chance_minutes,
    )
