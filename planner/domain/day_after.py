"""The shifts of the day after a plan that begin inside the plan, at sites east of its clock.

The next plan decides who works them. Until then the people of the same weekday a week earlier stand for theirs, so that
the last night is neither short of people that this plan cannot roster nor staffed twice.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Assignment, Rota


def day_after(inputs: Inputs) -> date:
    """Return the day after the last day of the plan."""
    return inputs.settings.last_day + timedelta(days=1)


def shifts_of_day_after(inputs: Inputs) -> Mapping[str, date]:
    """Return the shifts of the day after that begin inside the plan, each with the day whose people stand for theirs.

    That is the same weekday the fewest weeks earlier on which the shift runs. In a plan without one it is the last day
    on which the shift runs.
    """
    after = day_after(inputs)
    found = {}
    for shift in inputs.shifts:
        if inputs.runs(shift, after) and inputs.span(shift.code, after)[0] < inputs.horizon.end:
            ran = [day for day in reversed(inputs.horizon.days) if inputs.runs(shift, day)]
            alike = (day for day in ran if day.weekday() == after.weekday())
            like = next(alike, next(iter(ran), None))
            if like is not None:
                found[shift.code] = like
    return found


def work_of_day_after(inputs: Inputs, rota: Rota) -> Iterator[Assignment]:
    """Yield the shifts of the day after that begin inside the plan, as a rota staffs the days that stand for it."""
    after = day_after(inputs)
    for code, like in shifts_of_day_after(inputs).items():
        yield from (Assignment(a.person, after, code) for a in rota.by_day.get(like, ()) if a.duty == code)
