"""Nothing reaches into leave."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import hours, instant
from planner.domain.outcome.breach import Breach
from scheduling.facts.duties import shift_duty, standby_duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule

FURTHEST = 6
"""The rule looks for leave in this many days after a duty: the duty ends within two, the limit is at most 72 h."""


class NothingReachesIntoLeave(Rule):
    """A duty or a turn on call ends at least this many hours before leave, a wished day off or the contract's end.

    Leave starts at midnight of its first day by the person's clock. A contract ends with its last day. Only the last
    day of a turn on call counts, up to its handover or, for a tier out of hours, to the end of its hours.
    """

    name = "nothing reaches into leave"
    level = "promises"
    unit = "hours"
    default = 0
    least = 0
    most = 72 * 60
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Limit the minutes of each duty after the hours that must be free before the next absence."""
        inputs = model.inputs
        ends = {(code, day): _end(inputs, code, day) for code in (*inputs.shift, *inputs.tier) for day in model.days}
        for person in self.people:
            absences = sorted(_absences(inputs, person))
            for (code, day), end in ends.items():
                coming = bisect_left(absences, day + timedelta(days=1))
                if coming < len(absences):
                    over = end - (_midnight(inputs, person, absences[coming]) - self.limit)
                    if over > 0:
                        held = over * model.works(person, day, code)
                        model.limit(self, (person, day, code), held, at_most=0, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            absences = _absences(rota.inputs, person)
            for day in rota.days if absences else ():
                coming = [day + timedelta(days=i + 1) for i in range(FURTHEST)]
                absent = next((other for other in coming if other in absences), None)
                for code in rota.codes(person, day) if absent else ():
                    assert absent is not None
                    free = _midnight(rota.inputs, person, absent) - _end(rota.inputs, code, day)
                    if free < self.limit:
                        reach = f"ends {hours(free)} before" if free >= 0 else f"reaches {hours(-free)} into"
                        least = f"; the least is {hours(self.limit)} before" if self.limit else ""
                        what = f"{absences[absent]} of {say_day(absent)}{least}"
                        because = f"{person}'s {code} of {say_day(day)} {reach} {what}"
                        at = (person, day, code)
                        yield self.breach(at, self.limit - free, because, unit="min", person=person, day=day)


def _absences(inputs: Inputs, person: str) -> dict[date, str]:
    """Return every day of leave and every wished day off, and the first day after the contract, each with its name."""
    last = inputs.person[person].last_day
    found = {last + timedelta(days=1): "the time after the contract"} if last else {}
    for wish in inputs.wishes:
        if wish.person == person and wish.wanted.kind == "off":
            days = (wish.last_day - wish.first_day).days + 1
            found |= {wish.first_day + timedelta(days=i): "the wished day off" for i in range(days)}
    return found | {day: f"leave ({leave.kind})" for (name, day), leave in inputs.on_leave.items() if name == person}


def _midnight(inputs: Inputs, person: str, day: date) -> int:
    return instant(day, 0, inputs.person[person].zone or inputs.settings.time_zone)


def _end(inputs: Inputs, code: str, day: date) -> int:
    """Return when a shift, or a day on call, ends; a day without hours on call ends as it starts."""
    if code in inputs.shift:
        return shift_duty(inputs, code, day).end
    standby = standby_duty(inputs, code, day)
    return standby.end if standby else inputs.span(code, day)[0]
