"""The demand of one month ahead: its inputs and its expected tickets under the assumptions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from forecasting.outlook.long_forecast import LongForecast
from planner.domain.capacity.month_spans import MonthSpan
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Forecast, TicketClass
from planner.studies.capacity.assumptions import Assumptions

_YEAR_DAYS = 365.25


@dataclass(frozen=True, eq=False)
class MonthDemand:
    """A month's inputs, and its forecast without paths; `deviation` is how far the level may stray, by skill.

    The deviation is of the logarithm; the whole team's has the key "".
    """

    inputs: Inputs
    forecast: Forecast
    deviation: dict[str, float]


def month_demand(
    inputs: Inputs, long: LongForecast, spans: Sequence[MonthSpan], number: int, assumptions: Assumptions
) -> MonthDemand:
    """Return the demand of the month with a number, from 0.

    A growth that the Capacity sheet assumes for a class takes the place of the one that the record shows.
    """
    span = spans[number]
    month = _with_changes(inputs.between(span.first_day, span.last_day), assumptions, span)
    first = (month.horizon.start - long.horizon.start) // long.horizon.interval_minutes
    mean = long.mean[:, first : first + month.horizon.intervals]
    factor = np.array([_factor(names, long, spans, number, assumptions) for names in long.classes])
    empty = np.zeros((0, *mean.shape), np.uint16)
    forecast = Forecast(month.horizon, long.classes, mean * factor[:, None], empty, "calendar GLM", "months ahead")
    return MonthDemand(month, forecast, {skill: float(path[number]) for skill, path in long.deviation.items()})


def _factor(
    names: TicketClass, long: LongForecast, spans: Sequence[MonthSpan], number: int, assumptions: Assumptions
) -> float:
    """Return what the tickets of a class are multiplied by in a month: growth since the first month, and changes."""
    middle, begin = (spans[each].days[len(spans[each].days) // 2] for each in (number, 0))
    grown = list(assumptions.changes("growth a year", names, middle))
    factor = 1.0 if grown else float(long.growth[names[1]][number])
    for row in grown:
        since = max(begin, row.start or begin)
        factor *= (1 + row.value) ** ((middle - since).days / _YEAR_DAYS)
    for row in assumptions.changes("volume change", names, middle):
        factor *= max(0.0, 1 + row.value)
    return factor


def _with_changes(month: Inputs, assumptions: Assumptions, span: MonthSpan) -> Inputs:
    """Return a month's inputs with the targets and handling minutes that hold in its middle."""
    middle = span.days[len(span.days) // 2]
    targets = {
        row.applies_to: row.value
        for row in assumptions.rows_of("response target")
        if not row.start or row.start <= middle
    }
    service = tuple(
        replace(each, response_minutes=round(targets[each.priority])) if each.priority in targets else each
        for each in month.service
    )
    handling = tuple(
        replace(each, minutes=each.minutes * _times(assumptions, (each.priority, each.skill), span))
        for each in month.handling
    )
    return replace(month, service=service, handling=handling)


def _times(assumptions: Assumptions, names: TicketClass, span: MonthSpan) -> float:
    middle = span.days[len(span.days) // 2]
    changes = [1 + row.value for row in assumptions.changes("handle time change", names, middle)]
    return float(np.prod(changes)) if changes else 1.0


def deviation_of(demand: MonthDemand, work: dict[str, float], skills: frozenset[str]) -> float:
    """Return how far the level of some skills may stray, by their `work`: the team's part, and their own parts."""
    team = demand.deviation[""]
    known = {skill: demand.deviation[skill] for skill in skills if skill in demand.deviation}
    if len(known) == len(demand.deviation) - 1:
        return team
    total = sum(work.get(skill, 0.0) for skill in known) or 1.0
    own = sum((work.get(skill, 0.0) / total) ** 2 * max(0.0, one**2 - team**2) for skill, one in known.items())
    return float(np.hypot(team, np.sqrt(own)))
