"""The periods over which a law averages hours."""

from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from scheduling.facts.observed_days import observed_days
from scheduling.presets.law_of import law_of
from scheduling.presets.preset import Item, Preset

WEEK = 7
"""The fewest known days for an average."""

WORKDAYS = 6
"""The working days of a week, Monday to Saturday, in laws that take holidays out of averages."""

PARTS = WEEK * WORKDAYS
"""The parts of a week in which both its days and its working days are whole numbers."""

WEEKS = 17
"""The averaging period without a law: that of the Working Time Directive."""


@dataclass(frozen=True)
class Period:
    """An averaging period: the days whose work counts, the minutes for which leave counts, holidays taken out."""

    first: date
    last: date
    days: tuple[date, ...]
    leave_minutes: int
    holidays: int = 0

    def allowed(self, weekly: int) -> int:
        """Return the minutes of work that keep a weekly average; a week's, where leave leaves less than a week.

        A holiday that is taken out is one of the six working days of a week.
        """
        return weekly * self._parts // PARTS - self.leave_minutes

    def average(self, worked: int) -> float:
        """Return the weekly average of some minutes of work, leave included."""
        return PARTS * (worked + self.leave_minutes) / self._parts

    @property
    def _parts(self) -> int:
        """The length of the period in parts of a week."""
        return max(WEEK, len(self.days)) * WORKDAYS - self.holidays * WEEK


def reference_periods(inputs: Inputs, name: str, item: Item) -> tuple[Period, ...]:
    """Return the periods that end in the plan, by the law of a person; `item` is the figure with their length.

    A period ends on any day or with a calendar week, as the law sets. If fewer days are known than a whole period, all
    known days are the one period, from a week on. Days outside employment do not count. Days of leave are excluded, and
    as many further days are looked at, or they count as hours of work, as the law sets. Public holidays from Monday to
    Saturday are taken out where the law does so: nobody makes up on them for long days elsewhere.
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
        days = tuple(day for day in span if day not in leave)
        return Period(span[0], span[-1], days, 0, _holidays(inputs, name, days, law))
    minutes = sum(inputs.leave_minutes(inputs.person[name], day) for day in leave)
    return Period(span[0], span[-1], tuple(span), minutes)


def _holidays(inputs: Inputs, name: str, days: tuple[date, ...], law: Preset | None) -> int:
    """Return how many of some days are working days that a public holiday takes out; a worked one is among them."""
    if law is None or law.holidays == "counted":
        return 0
    known = inputs.local[name].holidays
    return sum(day in known and day.weekday() < WORKDAYS for day in days)
