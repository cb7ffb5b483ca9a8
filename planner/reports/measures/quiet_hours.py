"""How many tickets the hours of a breach foresee, and whether on call would be the cheaper way to cover them."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from planner.domain.instants import DAY, local
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.plan import Plan
from planner.domain.wording import agree, say_count
from planner.reports.measures.wording import say_list

FEW = 4.0
"""Up to this many tickets in 31 days, on call is cheaper than a person on shift every day."""

MONTH = 31


LIVE_MINUTES = 60
"""Tickets that are to be answered within this need somebody at once."""


def foreseen(plan: Plan, breach: Breach) -> str:
    """Return a sentence on the tickets that cannot wait in the very hours of a breach, empty for other breaches."""
    rates = [rates for _, _, rates in _live(plan, breach)]
    if breach.span is None or not rates:
        return ""
    horizon = plan.inputs.horizon
    inside = (horizon.starts < breach.span[1]) & (horizon.starts + horizon.interval_minutes > breach.span[0])
    tickets = f"{sum(float(each[inside].sum()) for each in rates):.2g}"
    return f"in these hours {tickets} {agree(float(tickets), 'ticket is', 'tickets are')} foreseen"


def on_call_instead(plan: Plan, breach: Breach) -> str:
    """Return a sentence that offers on call for the hours of a breach; empty where too many tickets come in them."""
    asked = [(priority, rates) for priority, hours, rates in _live(plan, breach) if hours == "on shift"]
    if breach.span is None or not asked:
        return ""
    inside = _same_hours(plan, breach.span)
    tickets = sum(float(rates[inside].sum()) for _, rates in asked)
    a_month = tickets * MONTH / max(1, len(plan.inputs.horizon.days))
    if a_month > FEW:
        return ""
    count = f"about {say_count(round(a_month), 'ticket')}" if a_month >= 0.5 else "less than one ticket"
    priorities = say_list(sorted({priority for priority, _ in asked}))
    return (
        f"or put somebody on call instead of on shift: {count} a month in these hours "
        f"(set Out of hours of {priorities} on the Service sheet)"
    )


def _live(plan: Plan, breach: Breach) -> Iterator[tuple[str, str, NDArray[np.float64]]]:
    """Yield the priority, out-of-hours way and tickets by interval of each class that needs the skills at once."""
    target = {each.priority: each for each in plan.inputs.service}
    for row, (priority, skill) in enumerate(plan.forecast.classes):
        known = target.get(priority)
        if breach.rule == "floors" and skill in breach.skills and known and known.response_minutes <= LIVE_MINUTES:
            yield priority, known.out_of_hours, plan.forecast.mean[row]


def _same_hours(plan: Plan, span: tuple[int, int]) -> NDArray[np.bool_]:
    """Return the intervals of every day at the times of day of a span, all of them for a span of a day or longer."""
    horizon = plan.inputs.horizon
    if span[1] - span[0] >= DAY:
        return np.ones(horizon.intervals, bool)
    first, length = _minute(span[0], horizon.zone), span[1] - span[0]
    times = np.array([_minute(int(start), horizon.zone) for start in horizon.starts])
    return np.asarray((times - first) % DAY < length)


def _minute(at: int, zone: str) -> int:
    there = local(at, zone)
    return there.hour * 60 + there.minute
