"""Standby that is work."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class StandbyIsWork(Rule):
    """Nobody is on call, counted as rest, for a tier that must respond within this many minutes: that is work.

    The mend is to let the tier count as work on the On-call sheet, or to give it longer to respond.
    """

    name = "standby that is work"
    level = "legal"
    unit = "minutes"
    default = 10
    least = 1
    most = 240
    default_mode = "off"
    default_weight = 1
    source = "CJEU C-518/15, C-344/19, C-580/19"

    def add(self, model: RotaModel) -> None:
        """Say the rule to the model: such a tier is not held."""
        for tier in model.inputs.tiers:
            if tier.respond_minutes <= self.limit and tier.counts_as_work != "all":
                for person in self.people:
                    for day in model.days:
                        held = model.works(person, day, tier.code)
                        model.limit(self, (person, day, tier.code), held, at_most=0, unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        for person in self.people:
            for day in rota.days:
                for tier in (rota.inputs.tier[code] for code in rota.tiers(person, day)):
                    if tier.counts_as_work != "all" and tier.respond_minutes <= self.limit:
                        because = (
                            f"{person} is on call for {tier.name} on {say_day(day)}, to respond within "
                            f"{tier.respond_minutes} min, and it counts as rest; up to {self.limit} min it is work"
                        )
                        at = (person, day, tier.code)
                        yield self.breach(at, 1, because, unit="days", person=person, day=day)
