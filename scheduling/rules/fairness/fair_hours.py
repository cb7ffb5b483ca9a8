"""Fair hours."""

from collections.abc import Iterator

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import count_groups, fair_groups, limit_shares, unfair_shares
from scheduling.rule.rule import Rule


class FairHours(Rule):
    """Nobody works more than this many paid hours above their fair share, earlier months included.

    A fair share is the paid hours of the group, divided in proportion to contract hours less leave; those on the
    Ledger sheet are divided by the hours of their own months. The group is the people who share work with the same
    setting of this rule.
    """

    name = "fair hours"
    level = "fairness"
    unit = "hours"
    default = 8 * 60
    least = 0
    most = 500 * 60
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        groups = fair_groups(model.inputs, (self.people,), "hours", 60)
        for counted in count_groups(model, self, groups, lambda name: model.minutes_worked(name, model.days), 1):
            limit_shares(model, self, counted, "min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        groups = fair_groups(rota.inputs, (self.people,), "hours", 60)

        def worked(name: str) -> int:
            return sum(duty.minutes for duty in rota.duties(name) if rota.planned(duty.day))

        for unfair in unfair_shares(groups, worked, self.limit, 1):
            fair, more = hours(unfair.share), hours(self.limit)
            has = f"{unfair.name} has {hours(unfair.has)} of work"
            because = f"{has}, the fair share is {fair}; up to {more} more are allowed"
            yield self.breach((unfair.name,), unfair.beyond, because, unit="min", person=unfair.name)
