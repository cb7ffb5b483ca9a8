"""Days off in place of Sundays and public holidays: each of them needs one of its own."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from planner.domain.inputs import Inputs
from planner.domain.local_calendar import LocalCalendar
from planner.domain.outcome.breach import Witness
from planner.domain.wording import say_count
from scheduling.facts.duties import Duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day


class SubstituteCase(NamedTuple):
    """Days that each need a day off of their own when worked, in order, and all days off that can serve one of them."""

    days: tuple[date, ...]
    others: tuple[date, ...]

    def witness(self, person: str) -> Witness:
        """Return what identifies the case: the person with its first and its last day, once if they are the same."""
        return (person, self.days[0], *self.days[1:][-1:])

    def spans(self, local: LocalCalendar) -> list[tuple[int, int]]:
        """Return the instants of all its days by a clock."""
        return [local.span(day, day) for day in (*self.days, *self.others)]


class TooFewDaysOff(NamedTuple):
    """A case that a rota breaks: how many of its days are worked, and how many days off there are for them."""

    case: SubstituteCase
    worked: int
    free: int

    def text(self, kind: str, kinds: str, within: str) -> str:
        """Write what is missing; `kind` and `kinds` are what the days are, such as a Sunday and Sundays."""
        first, last = say_day(self.case.days[0]), say_day(self.case.days[-1])
        if len(self.case.days) == 1:
            return f"works on {first}, {kind}, and has no day off for it in {within}"
        free = say_count(self.free, "day")
        return f"works on {self.worked} {kinds} from {first} to {last} and has {free} off for them, each in {within}"


def substitute_cases(inputs: Inputs, person: str, days: Sequence[date], within: int) -> list[SubstituteCase]:
    """Return the runs of some days whose days off have to be enough; `days` are in order.

    A day off is a day from Monday to Saturday that is no public holiday of the person's site, within so many days,
    counting the day itself. The days off of each day are a span, and later days have later spans. So each day
    worked has one of its own exactly when every run of days has as many days off as days worked: P. Hall's
    condition for intervals. Runs of which no day is planned, and runs that end after the plan, are left out.
    """
    known, first, holidays = inputs.observed_days, inputs.horizon.first_day, inputs.local[person].holidays
    over = [day for day in days if day + timedelta(days=within - 1) <= known[-1]]
    found = []
    for i, since in enumerate(over):
        for j in range(i, len(over)):
            length = (over[j] - since).days + within
            span = [since + timedelta(days=k) for k in range(1, length)]
            others = tuple(one for one in span if one.weekday() < 6 and one not in holidays)
            if over[j] >= first or any(one >= first for one in others):
                found.append(SubstituteCase(tuple(over[i : j + 1]), others))
    return found


def too_few_days_off(rota: RotaView, person: str, cases: Sequence[SubstituteCase]) -> Iterator[TooFewDaysOff]:
    """Yield the cases in which a person works on more days than there are days off for them."""
    busy = {day for duty in rota.duties(person) for day in _touched(rota.inputs.local[person], duty)}
    for case in cases:
        worked = sum(day in busy for day in case.days)
        free = sum(day not in busy for day in case.others)
        if worked > free:
            yield TooFewDaysOff(case, worked, free)


def _touched(local: LocalCalendar, duty: Duty) -> list[date]:
    """Return the days by a clock on which a duty takes time."""
    midnight = local.midnight
    around = [duty.day + timedelta(days=i) for i in range(-1, 4)]
    return [day for day in around if duty.start < midnight(day + timedelta(days=1)) and midnight(day) < duty.end]
