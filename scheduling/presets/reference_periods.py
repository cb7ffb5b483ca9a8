"""The periods over which a law averages hours."""

from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from scheduling.facts.observed_days import observed_days
from scheduling.presets.law_of import law_of
from scheduling.presets.preset import Item, Preset

WEEK = 7
"""The fewest known days for an average."""

WEEKS = 17
"""The averaging period without a law: that of the Working Time Directive."""


@dataclass(frozen=True)
class Period:
    """An averaging period: the days whose work counts, and the minutes for which leave counts."""

    first: date
    last: date
    days: tuple[date, ...]
    leave_minutes: int

    def allowed(self, weekly: int) -> int:
        """Return the minutes of work that keep a weekly average; a week's, where leave leaves less than a week."""
        return weekly * max(WEEK, len(self.days)) // WEEK - self.leave_minutes


def reference_periods(inputs: Inputs, name: str, item: Item) -> tuple[Period, ...]:
    """Return the periods that end in the plan, by the law of a person; `item` is the figure with their length.

    A period ends on any day or with a calendar week, as the law sets. If fewer days are known than a whole period, all
    known days are the one period, from a week on. Days outside employment do not count. Days of leave are excluded, and
    as many further days are looked at, or they count as hours of work, as the law sets.
    """
    person = inputs.person[name]
    law = law_of(inputs, person)
    taken_out = law is None or (law.leave == "taken out" and law.averages == "any period")
    employed = [day for day in observed_days(inputs) if person.employed(day)]
    days = [day for day in employed if not (taken_out and (name, day) in inputs.on_leave)]
    if law is not None and law.averages == "calendar weeks":
        days = employed = _whole_weeks(days, law.week_starts)
    figure = law.figure(item) if law is not None else None
    whole = WEEK * round(figure.value if figure else WEEKS)
    length = min(whole, len(days)) if len(employed) >= WEEK else 0
    step = WEEK if law is not None and law.averages == "calendar weeks" else 1
    starts = range(len(days) - length, -1, -step) if length else ()
    spans = (days[start : start + length] for start in reversed(starts))
    return tuple(_period(inputs, name, span, law) for span in spans if span[-1] >= inputs.horizon.first_day)


def _whole_weeks(days: list[date], starts: int) -> list[date]:
    known = set(days)
    return [day for day in days if known.issuperset(_week(day, starts))]


def _week(day: date, starts: int) -> list[date]:
    first = day - timedelta(days=(day.weekday() - starts) % WEEK)
    return [first + timedelta(days=i) for i in range(WEEK)]


def _period(inputs: Inputs, name: str, span: list[date], law: Preset | None) -> Period:
    leave = {day: inputs.on_leave[name, day] for day in span if (name, day) in inputs.on_leave}
    if law is None or law.leave == "taken out":
        return Period(span[0], span[-1], tuple(day for day in span if day not in leave), 0)
    minutes = sum(inputs.leave_minutes(inputs.person[name], day) for day in leave)
    return Period(span[0], span[-1], tuple(span), minutes)
