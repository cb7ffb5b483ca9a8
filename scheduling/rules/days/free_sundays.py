"""Free Sundays."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class FreeSundays(Rule):
    """A person has at least this many Sundays of the plan free from 00:00 to 24:00; a Sunday on leave is free.

    Sundays are by the person's clock.
    The rule asks for no more Sundays than the plan has, and none that a duty of last month reaches into. The usual
    number is for a month; a longer or shorter plan has its share of it.
    """

    name = "free Sundays"
    level = "legal"
    whole_plan = True
    unit = "Sundays"
    stricter = "higher"
    per_month = "least"
    default = 1
    least = 0
    most = 53
    default_mode = "off"
    source = "ArbZG §11(1)"

    def add(self, model: RotaModel) -> None:
        """Ask for enough Sundays without work."""
        for person in self.people:
            worked = [model.works_within(person, start, end) for start, end in _sundays(model.inputs, person)]
            open_still = sum(not isinstance(sunday, int) or sunday == 0 for sunday in worked)
            free = len(worked) - sum(worked)
            model.limit(self, (person,), free, at_least=min(self.limit, open_still), unit="Sundays")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            free = taken_before = 0
            for start, end in _sundays(rota.inputs, person):
                inside = [duty for duty in rota.duties(person) if duty.start < end and start < duty.end]
                free += not inside
                taken_before += any(not rota.planned(duty.day) for duty in inside)
            wanted = min(self.limit, len(_sundays(rota.inputs, person)) - taken_before)
            if free < wanted:
                because = f"{person} has {say_count(free, 'free Sunday')}; the least is {wanted}"
                yield self.breach((person,), wanted - free, because, unit="Sundays", person=person)


def _sundays(inputs: Inputs, person: str) -> list[tuple[int, int]]:
    """Return the instants of each Sunday of the plan by a person's clock."""
    return [inputs.local[person].span(day, day) for day in inputs.horizon.days if day.weekday() == 6]
