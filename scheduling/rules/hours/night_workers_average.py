"""Night workers' average."""

from collections.abc import Iterator

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.presets.night_work import NightWork
from scheduling.presets.reference_periods import reference_periods
from scheduling.rule.rule import Rule


class NightWorkersAverage(Rule):
    """A night worker works at most this many hours a week on average over the period of their labour law.

    A limit of 8 hours in each 24 with one day of rest a week means 48. The law of the person sets what a night is
    and how long the period is. One night in the period makes a person a night worker: the safe reading for a rota.
    """

    name = "night workers' average"
    level = "legal"
    unit = "hours"
    stricter = "lower"
    default = 48 * 60
    least = 8 * 60
    most = 100 * 60
    default_mode = "off"
    source = "Directive 2003/88/EC, article 8"

    def add(self, model: RotaModel) -> None:
        """Limit the hours; without a night the limit is too high to reach."""
        law = NightWork(model.inputs)
        for person in self.people:
            for period in reference_periods(model.inputs, person, "night averaging period"):
                duties = [pair for day in period.days for pair in model.duties(person, day)]
                past = sum(duty.minutes for duty, _ in duties if duty.day < model.days[0])
                most = max(period.allowed(self.limit), past)
                out_of_reach = max(0, sum(duty.minutes for duty, _ in duties) - most)
                nights = model.either(cell for duty, cell in duties if law.is_night_duty(person, duty))
                count = model.minutes_worked(person, period.days) + out_of_reach * nights
                model.limit(self, (person, period.last), count, at_most=most + out_of_reach, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        law = NightWork(rota.inputs)
        for person in self.people:
            for period in reference_periods(rota.inputs, person, "night averaging period"):
                counted = set(period.days)
                within = [duty for duty in rota.duties(person) if duty.day in counted]
                worked = sum(duty.minutes for duty in within)
                past = sum(duty.minutes for duty in within if not rota.planned(duty.day))
                beyond = worked - max(period.allowed(self.limit), past)
                if beyond > 0 and any(law.is_night_duty(person, duty) for duty in within):
                    average = hours(period.average(worked))
                    because = (
                        f"{person} works nights and averages {average} a week from {say_day(period.first)} to "
                        f"{say_day(period.last)}; the most is {hours(self.limit)}"
                    )
                    at = (person, period.last)
                    yield self.breach(at, beyond, because, unit="min", person=person, day=period.last)
