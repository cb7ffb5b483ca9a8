"""On-call not on leave."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.outcome.breach import Breach
from scheduling.facts.wording import say_day
from scheduling.rules.rule import Rule

if TYPE_CHECKING:
    from scheduling.facts.rota_view import RotaView
    from scheduling.model.rota_model import RotaModel


class OnCallAvailable(Rule):
    """Nobody is on call on a day of leave or outside their employment."""

    name = "on-call not on leave"
    level = "legal"

    def add(self, model: "RotaModel") -> None:
        """Say the rule to the model; turns that a must closes have no variable to begin with."""
        for name in self.people:
            for day in model.days:
                if not model.inputs.available(model.inputs.person[name], day):
                    for tier in model.inputs.tiers:
                        at = (name, day, tier.code)
                        model.limit(self, at, model.works(name, day, tier.code), at_most=0, unit="days")

    def check(self, rota: "RotaView") -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        for name in self.people:
            person = rota.inputs.person[name]
            for day in rota.days:
                for code in rota.tiers(name, day):
                    away = "is not employed" if not person.employed(day) else "is on leave"
                    if not person.employed(day) or (name, day) in rota.inputs.on_leave:
                        because = f"{name} is on call ({code}) on {say_day(day)} but {away} that day"
                        yield self.breach((name, day, code), 1, because, unit="days", person=name, day=day)
