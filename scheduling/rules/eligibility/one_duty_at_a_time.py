"""One duty at a time."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OneDutyAtATime(Rule):
    """A person starts at most one duty on a day and is on call for at most one tier at a time.

    A shift and on-call on the same day go together, unless the standby counts as work. The rule "rest between
    duties" finds duties of neighbouring days that overlap.
    """

    name = "one duty at a time"
    level = "legal"
    enforces_rows = True
    exclusive = "on a day"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        tiers = [tier.code for tier in model.inputs.tiers]
        for person in self.people:
            for day in model.days:
                duties = [cell for _, cell in model.duties(person, day)]
                model.limit(self, (person, day, "work"), sum(duties), at_most=1, unit="duties")
                held = [model.works(person, day, code) for code in tiers]
                model.limit(self, (person, day, "on call"), sum(held), at_most=1, unit="duties")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add nothing: a month has one shift a day anyway; without on-call tiers that is the whole rule."""
        return self.mode == "must" and not month.inputs.tiers

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                names = [duty.name for duty in rota.duties_on(person, day)]
                tiers = [rota.inputs.tier[code].name for code in rota.tiers(person, day)]
                for what, found in (("work", names), ("on call", tiers)):
                    if len(found) > 1:
                        because = f"{person} has {len(found)} duties on {say_day(day)}: {', '.join(found)}"
                        at = (person, day, what)
                        yield self.breach(at, len(found) - 1, because, unit="duties", person=person, day=day)
