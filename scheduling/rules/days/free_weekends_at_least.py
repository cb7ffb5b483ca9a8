"""Free weekends at least."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class FreeWeekendsAtLeast(Rule):
    """A person has at least this many weekends of their site without any work, from 00:00 of the first day to 24:00.

    A weekend with a night from Friday to Saturday is not free; a weekend on leave is. Only weekends with all days
    in the plan count. The rule asks for no more weekends than the plan has, and none that a duty of last month
    reaches into. The usual number is for a month; a longer or shorter plan has its share of it.
    """

    name = "free weekends at least"
    level = "promises"
    whole_plan = True
    unit = "weekends"
    per_month = "least"
    default = 2
    least = 0
    most = 20
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Ask for enough weekends without work."""
        for person in self.people:
            weekends = _weekends(model.inputs, person)
            worked = [model.works_within(person, start, end) for start, end in weekends]
            open_still = sum(not isinstance(weekend, int) or weekend == 0 for weekend in worked)
            free = len(worked) - sum(worked)
            model.limit(self, (person,), free, at_least=min(self.limit, open_still), unit="weekends")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            free = taken_before = 0
            for start, end in _weekends(rota.inputs, person):
                inside = [duty for duty in rota.duties(person) if duty.start < end and start < duty.end]
                free += not inside
                taken_before += any(not rota.planned(duty.day) for duty in inside)
            wanted = min(self.limit, len(_weekends(rota.inputs, person)) - taken_before)
            if free < wanted:
                because = f"{person} has {say_count(free, 'free weekend')}; the least is {wanted}"
                yield self.breach((person,), wanted - free, because, unit="weekends", person=person)


def _weekends(inputs: Inputs, person: str) -> list[tuple[int, int]]:
    """Return the instants of each whole weekend of the plan by a person's clock."""
    local = inputs.local[person]
    return [local.span(weekend[0], weekend[-1]) for weekend in local.whole_weekends(inputs.horizon.days)]
