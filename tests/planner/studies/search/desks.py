"""A small desk that is planned for real in a second: a week of early shifts, two skills, and a steady day's work."""

from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.outcome.search import Found
from planner.domain.progress import Progress
from planner.domain.tickets.demand import Forecast
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.pipeline import make_plan
from planner.studies.scenarios import PlanFrom
from planner.studies.search.judgement import Judge
from planner.studies.search.searches import Searches
from planner.studies.tasks import one_by_one
from tests.builders import SHIFTS, person, world
from tests.planner.capacity.small_desk import FULL, forecast_of


def desk(desk_people: int, net_people: int) -> Inputs:
    """Return a desk of five days with some people of each of two skills."""
    people = [person(f"Desk {n}", skills="desk", cost_per_hour=20.0) for n in range(desk_people)]
    people += [person(f"Net {n}", skills="net", cost_per_hour=30.0) for n in range(net_people)]
    base: dict[str, Any] = {
        "people": tuple(people),
        "skills": ("desk", "net"),
        "shifts": SHIFTS[:1],
        "service": (ServiceTarget("P3", 240, 0.9),),
        "handling": (Handling("P3", "desk", 60, 0.1), Handling("P3", "net", 60, 0.1)),
        "replications": 10,
    }
    return world(days=5, **base | FULL)


def demand(inputs: Inputs) -> Forecast:
    """Return two tickets of the desk and one of the network in every hour from 07:00 to 12:00: 10 h and 5 h a day."""
    day = [0] * 7 + [1] * 5 + [0] * 12
    days = len(inputs.horizon.days)
    return forecast_of(inputs, {("P3", "desk"): [2 * n for n in day] * days, ("P3", "net"): day * days})


def judge_of(inputs: Inputs) -> Judge:
    """Return the judge over the plan of a desk as it is."""
    forecast = demand(inputs)
    base = make_plan(inputs, seconds=1, deterministic=True, forecast=forecast)
    return Judge(base, PlanFrom(forecast, 1, deterministic=True))


def searches_of(inputs: Inputs, found: list[Found]) -> Searches:
    """Return the searches over a desk, with all that they find on the way."""
    return Searches(judge_of(inputs), one_by_one, Progress(), found.append)


def nothing_found() -> list[Found]:
    """Return an empty list of what searches find on the way."""
    return []
