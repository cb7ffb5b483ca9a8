"""Senior on duty."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from planner.domain.instants import DAY, local
from planner.domain.outcome.breach import Breach
from planner.domain.wording import agree, say_count
from scheduling.facts.duties import duty_boundaries, segments
from scheduling.facts.grades import seniors
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class SeniorOnDuty(Rule):
    """Whenever anybody is on shift, at least this many people of a senior grade are on shift.

    The Plan sheet lists the senior grades. The rule counts the minutes of missing people.
    """

    name = "senior on duty"
    level = "cover"
    unit = "people"
    default = 1
    least = 1
    most = 20
    default_mode = "off"
    of_team = True

    def add(self, model: RotaModel) -> None:
        """Ask for seniors in each segment of time in which anybody planned is on shift."""
        able = seniors(model.inputs, self.people)
        horizon = model.inputs.horizon
        for start, end in segments(duty_boundaries(model.inputs), horizon.start, horizon.end + DAY):
            anybody = model.either(
                model.works(person, day, shift.code)
                for day in (horizon.day_of(start) + timedelta(days=i) for i in (-2, -1, 0, 1))
                for shift in model.inputs.shifts
                if day >= model.days[0] and _covers(model.inputs.stretches(shift.code, day), start, end)
                for person in self.people
                if _covers(model.inputs.presences(person, shift.code, day), start, end)
            )
            missing = (end - start) * (self.limit * anybody - model.present(start, end, able))
            model.limit(self, (start,), missing, at_most=0, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        able, horizon = set(seniors(rota.inputs, self.people)), rota.inputs.horizon
        for start, end in segments(duty_boundaries(rota.inputs), horizon.start, horizon.end + DAY):
            anybody = any(rota.planned(duty.day) for _, duty in rota.on_shift(start, end))
            there = len(rota.present(start, end) & able)
            if anybody and there < self.limit:
                day = horizon.day_of(start)
                since = f"{local(start, horizon.zone):%H:%M}"
                on_duty = f"{say_count(there, 'senior')} {agree(there, 'is', 'are')}"
                because = f"{on_duty} on duty on {say_day(day)} from {since}; the least is {self.limit}"
                amount = (end - start) * (self.limit - there)
                yield self.breach((start,), amount, because, unit="min", day=min(day, rota.last_day))


def _covers(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in spans)
