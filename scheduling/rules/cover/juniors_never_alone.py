"""Juniors never alone."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from planner.domain.instants import DAY, local
from planner.domain.outcome.breach import Breach
from scheduling.facts.duties import duty_boundaries, segments
from scheduling.facts.grades import juniors
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class JuniorsNeverAlone(Rule):
    """A person of a junior grade is never on shift without somebody of another grade.

    The Plan sheet lists the junior grades. The rule counts the minutes that juniors are alone.
    """

    name = "juniors never alone"
    level = "cover"
    default_mode = "off"
    of_team = True

    def add(self, model: RotaModel) -> None:
        """Ask for another grade in each segment of time in which a planned junior is on shift."""
        young, horizon = juniors(model.inputs, self.people), model.inputs.horizon
        others = [name for name in self.people if name not in young]
        for start, end in segments(duty_boundaries(model.inputs), horizon.start, horizon.end + DAY):
            junior = model.either(
                model.works(person, day, shift.code)
                for day in (horizon.day_of(start) + timedelta(days=i) for i in (-2, -1, 0, 1))
                for shift in model.inputs.shifts
                if day >= model.days[0] and _covers(model.inputs.stretches(shift.code, day), start, end)
                for person in young
                if _covers(model.inputs.presences(person, shift.code, day), start, end)
            )
            alone = (end - start) * (junior - model.present(start, end, others))
            model.limit(self, (start,), alone, at_most=0, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        young, horizon = set(juniors(rota.inputs, self.people)), rota.inputs.horizon
        for start, end in segments(duty_boundaries(rota.inputs), horizon.start, horizon.end + DAY):
            there = {name: duty for name, duty in rota.on_shift(start, end) if name in self.people}
            planned = [name for name, duty in rota.on_shift(start, end) if name in young and rota.planned(duty.day)]
            if planned and not there.keys() - young:
                day = horizon.day_of(start)
                since = f"{local(start, horizon.zone):%H:%M}"
                because = f"{planned[0]} is on duty without a senior colleague on {say_day(day)} from {since}"
                shown = min(day, rota.last_day)
                yield self.breach((start,), end - start, because, unit="min", person=planned[0], day=shown)


def _covers(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in spans)
