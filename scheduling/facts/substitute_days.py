"""Days off in place of Sundays and public holidays: each of them needs one of its own."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from planner.domain.inputs import Inputs


class SubstituteCase(NamedTuple):
    """Days that each need a day off of their own when worked, in order, and all days off that can serve one of them."""

    days: tuple[date, ...]
    others: tuple[date, ...]


def substitute_cases(inputs: Inputs, days: Sequence[date], within: int) -> list[SubstituteCase]:
    """Return the runs of some days whose days off have to be enough; `days` are in order.

    A day off is a day from Monday to Saturday that is no public holiday, within so many days, counting the day itself.
    The days off of each day are a span, and later days have later spans. So each day worked has one of its own exactly
    when every run of days has as many days off as days worked: P. Hall's condition for intervals. Runs of which no day
    is planned, and runs that end after the plan, are left out.
    """
    known, first = inputs.observed_days, inputs.horizon.first_day
    over = [day for day in days if day + timedelta(days=within - 1) <= known[-1]]
    found = []
    for i, since in enumerate(over):
        for j in range(i, len(over)):
            length = (over[j] - since).days + within
            span = [since + timedelta(days=k) for k in range(1, length)]
            others = tuple(one for one in span if one.weekday() < 6 and one not in inputs.holidays)
            if over[j] >= first or any(one >= first for one in others):
                found.append(SubstituteCase(tuple(over[i : j + 1]), others))
    return found
