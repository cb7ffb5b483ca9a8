"""Standby that is work."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class StandbyIsWork(Rule):
    """A tier that must respond within this many minutes counts as work; nobody is on call for it as rest.

    To solve a breach, let the tier count as work on the On-call sheet or give it a longer response time.
    """

    name = "standby that is work"
    level = "legal"
    unit = "minutes"
    stricter = "higher"
    default = 10
    least = 1
    most = 240
    default_mode = "off"
    default_weight = 1
    source = "CJEU C-518/15, C-344/19, C-580/19"

    def add(self, model: RotaModel) -> None:
        """Forbid or price duty for a tier with a short response time that counts as rest."""
        for tier in model.inputs.tiers:
            if tier.respond_minutes <= self.limit and tier.counts_as_work != "all":
                for person in self.people:
                    for day in model.days:
                        held = model.works(person, day, tier.code)
                        model.limit(self, (person, day, tier.code), held, at_most=0, unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                for tier in (rota.inputs.tier[code] for code in rota.tiers(person, day)):
                    if tier.counts_as_work != "all" and tier.respond_minutes <= self.limit:
                        because = (
                            f"{person} is on call as rest for {tier.name} on {say_day(day)} "
                            f"with {tier.respond_minutes} min to respond; up to {self.limit} min it is work"
                        )
                        at = (person, day, tier.code)
                        yield self.breach(at, 1, because, unit="days", person=person, day=day)
