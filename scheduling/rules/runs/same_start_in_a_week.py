"""Same start in a week."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import clock, local
from planner.domain.outcome.breach import Breach
from scheduling.facts.duties import Duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.weeks import mondays
from scheduling.facts.wording import say_day
from scheduling.model.linear_expressions import Decision
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class SameStartInAWeek(Rule):
    """In a week from Monday to Sunday, a person's duties start at no more than this many times of day."""

    name = "same start in a week"
    level = "steadiness"
    unit = "start times"
    default = 1
    least = 1
    most = 7
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Limit the start times; a time counts when any duty of the week starts at it."""
        for person in self.people:
            for monday in mondays(model.days):
                used = sum(model.either(cells) for cells in _by_start(model, person, monday).values())
                model.limit(self, (person, monday), used, at_most=self.limit, unit="start times")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for monday in mondays(rota.days):
                week = [duty for duty in rota.duties(person) if duty.day in _week(monday)]
                times = sorted({_time(rota.inputs, duty) for duty in week})
                beyond = len(times) - self.limit
                if beyond > 0:
                    shown = ", ".join(clock(time) for time in times)
                    because = f"{person} starts at {shown} in the week of {say_day(monday)}; the most is {self.limit}"
                    at, day = (person, monday), max(monday, rota.first_day)
                    yield self.breach(at, beyond, because, unit="start times", person=person, day=day)


def _week(monday: date) -> list[date]:
    return [monday + timedelta(days=i) for i in range(7)]


def _by_start(model: RotaModel, person: str, monday: date) -> dict[int, list[Decision]]:
    """Return the possible duties of a person in a week as decisions, by the time at which they start."""
    starts: dict[int, list[Decision]] = {}
    for day in _week(monday):
        for duty, cell in model.duties(person, day):
            starts.setdefault(_time(model.inputs, duty), []).append(cell)
    return starts


def _time(inputs: Inputs, duty: Duty) -> int:
    """Return the minute of the day at which a duty starts, on the plan's clock."""
    wall = local(duty.start, inputs.settings.time_zone)
    return 60 * wall.hour + wall.minute
