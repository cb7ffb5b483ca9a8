"""Rest after nights."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class RestAfterNights(Rule):
    """After the last night in a row, a person rests at least this many real hours before another duty.

    A night is the last one when no night follows on the next day; a single night is the last one too.
    """

    name = "rest after nights"
    level = "legal"
    unit = "hours"
    default = 48 * 60
    least = 11 * 60
    most = 120 * 60

    def add(self, model: RotaModel) -> None:
        """Forbid a night, no night on the next day and a duty too soon after it together."""
        for person in self.people:
            duties = model.timeline(person)
            for i, (night, one) in enumerate(duties):
                if night.kind != "night":
                    continue
                following = night.day + timedelta(days=1)
                no_end = model.kind_worked(person, following, "night")
                for then, other in duties[i + 1 :]:
                    missing = self.limit - (then.start - night.end)
                    if missing <= 0:
                        break
                    goes_on = then.kind == "night" and then.day == following
                    if then.day > night.day and then.day >= model.days[0] and not goes_on:
                        at = (person, night.day, night.code, then.day, then.code)
                        model.limit(self, at, missing * (one + other - no_end), at_most=missing, unit="min")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month."""
        if self.mode == "must":
            month.rest_after("night", self.limit)
        return self.mode == "must"

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for night, then in combinations(rota.duties(person), 2):
                ends_run = night.kind == "night" and "night" not in rota.kinds(person, night.day + timedelta(days=1))
                rest = then.start - night.end
                if ends_run and rest < self.limit and night.day < then.day and rota.planned(then.day):
                    because = (
                        f"{person} rests {hours(rest)} after the last night in a row on {say_day(night.day)}, "
                        f"before {say_day(then.day)} {then.name}; the least is {hours(self.limit)}"
                    )
                    at = (person, night.day, night.code, then.day, then.code)
                    yield self.breach(at, self.limit - rest, because, unit="min", person=person, day=then.day)
