"""On-call gap."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, product

from planner.domain.facts.on_call_turns import turn_start
from planner.domain.outcome.breach import Breach
from planner.domain.roster.on_call_tier import Tier
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule

Turn = tuple[date, date, Tier]
"""The first and the last day of a turn, and its tier."""


class OnCallGap(Rule):
    """Two turns of a person on call are at least as many days apart as the On-call sheet sets.

    Between turns of two tiers the shorter gap of the two counts. Last month's turns count; a week that goes on from
    last month is one turn, and so are the parts of a week of which somebody else takes some days over.
    """

    name = "on-call gap"
    level = "promises"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Forbid any two turns that are too close."""
        inputs = model.inputs
        turns = [(turn[0], turn[-1], tier) for tier in inputs.tiers for turn in inputs.turns(tier)]
        close = [pair for pair in product(turns, turns) if _missing(*pair) > 0]
        before = [day for day in inputs.observed_days if day < model.days[0]]
        for person in self.people:
            for one, other in close:
                missing = _missing(one, other)
                both = model.works(person, one[0], one[2].code) + model.works(person, other[0], other[2].code)
                model.limit(self, _witness(person, one[0], one, other), missing * both, at_most=missing, unit="days")
            for tier in inputs.tiers:
                last = [(day, day, tier) for day in before if model.works(person, day, tier.code) == 1][-1:]
                for one, other in product(last, turns):
                    held = model.works(person, other[0], other[2].code)
                    at = _witness(person, one[0], one, other)
                    model.limit(self, at, max(0, _missing(one, other)) * held, at_most=0, unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            held = sorted((t for tier in rota.inputs.tiers for t in _held(rota, person, tier)), key=lambda t: t[:2])
            for one, other in combinations(held, 2):
                least, apart = min(one[2].gap_days, other[2].gap_days), (other[0] - one[1]).days - 1
                if 0 <= apart < least and rota.planned(other[0]) and not _goes_on(one, other):
                    name = other[2].name
                    again = f"{name} again" if one[2] == other[2] else f"{name}"
                    after = "the turn" if one[2] == other[2] else f"the turn of {one[2].name}"
                    because = (
                        f"{person} has {again} on {say_day(other[0])}, {say_count(apart, 'day')} after "
                        f"{after} that ends on {say_day(one[1])}; the least is {least}"
                    )
                    at = _witness(person, one[0] if rota.planned(one[0]) else one[1], one, other)
                    yield self.breach(at, least - apart, because, unit="days", person=person, day=other[0])


def _witness(person: str, since: date, one: Turn, other: Turn) -> tuple[str, str, date, str, date]:
    return person, one[2].code, since, other[2].code, other[0]


def _missing(one: Turn, other: Turn) -> int:
    """Return by how many days two turns are too close; 0 where the second starts before the first ends or goes on."""
    apart = (other[0] - one[1]).days - 1
    return 0 if apart < 0 or _goes_on(one, other) else min(one[2].gap_days, other[2].gap_days) - apart


def _goes_on(one: Turn, other: Turn) -> bool:
    """Tell whether two turns are parts of one week, which began before the plan or may be handed over on a day."""
    return one[2] == other[2] and turn_start(one[2], one[1]) == turn_start(other[2], other[0])


def _held(rota: RotaView, person: str, tier: Tier) -> list[Turn]:
    """Return the turns of a person on a tier, after the last day that they held before the plan."""
    turns = [
        (turn[0], turn[-1], tier)
        for turn in rota.inputs.turns(tier)
        if any(tier.code in rota.tiers(person, d) for d in turn)
    ]
    tail = [day for day in rota.observed_days() if not rota.planned(day) and tier.code in rota.tiers(person, day)]
    return [(day, day, tier) for day in tail[-1:]] + turns
