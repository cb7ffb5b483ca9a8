"""Average weekly hours."""

from collections.abc import Iterator

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.presets.reference_periods import reference_periods
from scheduling.rule.rule import Rule


class AverageWeeklyHours(Rule):
    """A person works at most this many hours a week on average over the averaging period of their labour law.

    The period is 17 weeks without a law. It starts on any day or on calendar weeks, as the law sets. The Previous
    sheet has the weeks before the plan; if it has fewer, the period is as long as the known days. Leave is excluded
    from hours and weeks or counts as hours, as the law sets.
    """

    name = "average weekly hours"
    level = "legal"
    unit = "hours"
    stricter = "lower"
    default = 48 * 60
    least = 8 * 60
    most = 100 * 60
    default_mode = "off"
    source = "Directive 2003/88/EC, articles 6 and 16; C-254/18"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for person in self.people:
            for period in reference_periods(model.inputs, person, "averaging period"):
                past = model.minutes_worked(person, [day for day in period.days if day < model.days[0]])
                allowed = period.allowed(self.limit)
                most = max(allowed, past) if isinstance(past, int) else allowed
                worked = model.minutes_worked(person, period.days)
                model.limit(self, (person, period.last), worked, at_most=most, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for period in reference_periods(rota.inputs, person, "averaging period"):
                counted = set(period.days)
                within = [duty for duty in rota.duties(person) if duty.day in counted]
                worked = sum(duty.minutes for duty in within)
                past = sum(duty.minutes for duty in within if not rota.planned(duty.day))
                beyond = worked - max(period.allowed(self.limit), past)
                if beyond > 0:
                    average = hours(period.average(worked))
                    because = (
                        f"{person} averages {average} a week from {say_day(period.first)} to {say_day(period.last)}; "
                        f"the most is {hours(self.limit)}"
                    )
                    at = (person, period.last)
                    yield self.breach(at, beyond, because, unit="min", person=person, day=period.last)
