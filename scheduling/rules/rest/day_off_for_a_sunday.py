"""Day off for a Sunday."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.facts.observed_days import observed_days
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_count, say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class DayOffForASunday(Rule):
    """Anyone who works on a Sunday gets a full weekday off within this many days, counting the Sunday.

    A full weekday is a day from Monday to Saturday that is no public holiday, free from 00:00 to 24:00. A period
    that is not over when the plan ends is left to the next plan.
    """

    name = "day off for a Sunday"
    level = "legal"
    unit = "days"
    default = 14
    least = 2
    most = 120
    default_mode = "off"
    source = "ArbZG §11(3)"

    def add(self, model: RotaModel) -> None:
        """Keep the day itself or one of the weekdays after it free."""
        for person in self.people:
            for day, others in self._cases(model.inputs):
                spans = [_span(model.inputs, one) for one in (day, *others)]
                worked = sum(model.works_within(person, start, end) for start, end in spans)
                model.limit(self, (person, day), worked, at_most=len(others), unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            worked = [(duty.start, duty.end) for duty in rota.duties(person)]
            for day, others in self._cases(rota.inputs):
                spans = [_span(rota.inputs, one) for one in (day, *others)]
                if all(any(a < end and start < b for a, b in worked) for start, end in spans):
                    within = say_count(self.limit, "day")
                    because = f"{person} works on {say_day(day)}, a Sunday, and has no day off for it in {within}"
                    shown = max(day, rota.first_day)
                    yield self.breach((person, day), 1, because, unit="days", person=person, day=shown)

    def _cases(self, inputs: Inputs) -> list[tuple[date, list[date]]]:
        """Return each such day with its possible days off; at least one of all these days is planned."""
        known, first, found = observed_days(inputs), inputs.horizon.first_day, []
        for day in known:
            within = [day + timedelta(days=i) for i in range(1, self.limit)]
            if day.weekday() == 6 and within[-1] <= known[-1]:
                others = [one for one in within if one.weekday() < 6 and one not in inputs.holidays]
                if day >= first or any(one >= first for one in others):
                    found.append((day, others))
        return found


def _span(inputs: Inputs, day: date) -> tuple[int, int]:
    return inputs.horizon.midnight(day), inputs.horizon.midnight(day + timedelta(days=1))
