"""On-call gap."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from planner.domain.facts.on_call_turns import turn_start
from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach, Witness
from planner.domain.roster.on_call_tier import Tier
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule

Days = tuple[date, ...]


@dataclass(frozen=True)
class _Turn:
    """A turn of a tier, or enough parts of it to count as one; each part is a run of days."""

    tier: Tier
    parts: tuple[Days, ...]

    @property
    def first(self) -> date:
        return self.parts[0][0]

    @property
    def last(self) -> date:
        return self.parts[-1][-1]


class OnCallGap(Rule):
    """Two turns of a person on call are at least as many days apart as the On-call sheet sets.

    Between turns of two tiers the shorter gap of the two counts. Last month's turns count; a week that goes on from
    last month is one turn, and so are the parts of a week of which somebody else takes some days over. Who stands in
    for less than half of a turn has no turn by that.
    """

    name = "on-call gap"
    level = "promises"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Forbid any two turns that are too close."""
        inputs = model.inputs
        turns = [turn for tier in inputs.tiers for turn in _turns(inputs, tier)]
        close = [pair for pair in product(turns, turns) if _missing(*pair) > 0]
        before = [day for day in inputs.observed_days if day < model.days[0]]
        for person in self.people:
            for one, other in close:
                missing, parts = _missing(one, other), len(one.parts) + len(other.parts)
                both = sum(model.works(person, part[0], turn.tier.code) for turn in (one, other) for part in turn.parts)
                at_most = missing * (parts - 1)
                model.limit(self, _witness(person, one, other), missing * both, at_most=at_most, unit="days")
            for tier in inputs.tiers:
                last = [_Turn(tier, ((day,),)) for day in before if model.works(person, day, tier.code) == 1][-1:]
                for one, other in product(last, turns):
                    missing = max(0, _missing(one, other))
                    held = sum(model.works(person, part[0], other.tier.code) for part in other.parts)
                    at_most = missing * (len(other.parts) - 1)
                    model.limit(self, _witness(person, one, other), missing * held, at_most=at_most, unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            held = sorted((t for tier in rota.inputs.tiers for t in _held(rota, person, tier)), key=_order)
            for one, other in combinations(held, 2):
                missing = _missing(one, other)
                if missing > 0 and rota.planned(other.first):
                    least, apart = min(one.tier.gap_days, other.tier.gap_days), (other.first - one.last).days - 1
                    again = f"{other.tier.name} again" if one.tier == other.tier else other.tier.name
                    after = "the turn" if one.tier == other.tier else f"the turn of {one.tier.name}"
                    because = (
                        f"{person} has {again} on {say_day(other.first)}, {say_count(apart, 'day')} after "
                        f"{after} that ends on {say_day(one.last)}; the least is {least}"
                    )
                    at = _witness(person, one, other)
                    yield self.breach(at, missing, because, unit="days", person=person, day=other.first)


def _order(turn: _Turn) -> tuple[date, date]:
    return turn.first, turn.last


def _witness(person: str, one: _Turn, other: _Turn) -> Witness:
    starts = [[part[0] for part in turn.parts] for turn in (one, other)]
    return (person, one.tier.code, *starts[0], other.tier.code, *starts[1])


def _missing(one: _Turn, other: _Turn) -> int:
    """Return by how many days two turns are too close; 0 where the second starts before the first ends or goes on."""
    apart = (other.first - one.last).days - 1
    goes_on = one.tier == other.tier and turn_start(one.tier, one.last) == turn_start(other.tier, other.first)
    return 0 if apart < 0 or goes_on else min(one.tier.gap_days, other.tier.gap_days) - apart


def _turns(inputs: Inputs, tier: Tier) -> Iterator[_Turn]:
    """Yield the turns of a tier; of one with parts each choice of them that is just enough for half of it."""
    for whole in inputs.whole_turns(tier):
        parts = [part for part in inputs.turns(tier) if part[0] in whole]
        for size in range(1, len(parts) + 1):
            for some in combinations(parts, size):
                if _is_half(some, whole) and not any(_is_half(fewer, whole) for fewer in combinations(some, size - 1)):
                    yield _Turn(tier, some)


def _is_half(parts: Sequence[Days], whole: Days) -> bool:
    return 2 * sum(map(len, parts)) >= len(whole)


def _held(rota: RotaView, person: str, tier: Tier) -> list[_Turn]:
    """Return the turns of a person on a tier, after the last day that they held before the plan."""
    turns = [
        turn
        for turn in _turns(rota.inputs, tier)
        if all(any(tier.code in rota.tiers(person, day) for day in part) for part in turn.parts)
    ]
    tail = [day for day in rota.observed_days() if not rota.planned(day) and tier.code in rota.tiers(person, day)]
    return [_Turn(tier, ((day,),)) for day in tail[-1:]] + turns
