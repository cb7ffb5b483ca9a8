"""On-call gap."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from planner.domain.on_call_tier import Tier
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_count, say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OnCallGap(Rule):
    """Two turns of a person on the same tier are at least as many days apart as the On-call sheet sets.

    Last month's turns count; a week that goes on from last month is one turn.
    """

    name = "on-call gap"
    level = "promises"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Forbid any two turns that are too close."""
        for person in self.people:
            for tier in model.inputs.tiers:
                turns = model.inputs.turns(tier)
                for one, other in combinations(turns, 2):
                    missing = tier.gap_days - ((other[0] - one[-1]).days - 1)
                    if missing > 0:
                        both = model.works(person, one[0], tier.code) + model.works(person, other[0], tier.code)
                        at = (person, tier.code, one[0], other[0])
                        model.limit(self, at, missing * both, at_most=missing, unit="days")
                first = model.days[0]
                before = [first - timedelta(days=i + 1) for i in range(tier.gap_days)]
                last = next((day for day in before if model.works(person, day, tier.code) == 1), None)
                for turn in turns:
                    if last is not None and not _goes_on(tier, last, turn[0], first):
                        missing = tier.gap_days - ((turn[0] - last).days - 1)
                        held = model.works(person, turn[0], tier.code)
                        at = (person, tier.code, last, turn[0])
                        model.limit(self, at, max(0, missing) * held, at_most=0, unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for tier in rota.inputs.tiers:
                if not tier.gap_days:
                    continue
                for end, start in combinations(_held(rota, person, tier), 2):
                    missing = tier.gap_days - ((start[0] - end[1]).days - 1)
                    goes_on = _goes_on(tier, end[1], start[0], rota.first_day)
                    if missing > 0 and rota.planned(start[0]) and not goes_on:
                        later = say_count(tier.gap_days - missing, "day")
                        because = (
                            f"{person} has {tier.name} again on {say_day(start[0])}, {later} "
                            f"after the turn that ends on {say_day(end[1])}; the least is {tier.gap_days}"
                        )
                        at = (person, tier.code, end[0] if rota.planned(end[0]) else end[1], start[0])
                        yield self.breach(at, missing, because, unit="days", person=person, day=start[0])


def _goes_on(tier: Tier, last: date, start: date, first_day: date) -> bool:
    """Tell whether a week's turn of the last day before the plan goes on into the plan."""
    crosses = last < first_day == start and (start - last).days == 1
    return tier.turn == "week" and crosses and start.weekday() != tier.handover_weekday


def _held(rota: RotaView, person: str, tier: Tier) -> list[tuple[date, date]]:
    """Return the first and last day of each turn of a person, after the last day that they held before the plan."""
    turns = [
        (turn[0], turn[-1]) for turn in rota.inputs.turns(tier) if any(tier.code in rota.tiers(person, d) for d in turn)
    ]
    tail = [day for day in rota.observed_days() if not rota.planned(day) and tier.code in rota.tiers(person, day)]
    return [(day, day) for day in tail[-1:]] + turns
