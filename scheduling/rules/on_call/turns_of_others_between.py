"""Turns of others between."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.domain.facts.on_call_turns import turn_start
from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.roster.on_call_tier import Tier
from planner.domain.wording import say_count
from scheduling.facts.burden_groups import can_be_called
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


@dataclass(frozen=True)
class _Pair:
    """Two turns of a tier, the second planned, and how many turns of others are missing between them."""

    first: tuple[date, ...]
    second: tuple[date, ...]
    between: int
    missing: int


class TurnsOfOthersBetween(Rule):
    """Between two turns of a person on a tier lie at least this many turns of others, while others wait.

    1 forbids a second turn in a row; a high number means that nobody has a second turn before all others had one. Only
    others count who may be on call for the tier and are there on all days of the second turn: with two of them the
    third turn may be the first person's again, and where two are on call at a time it takes four people for one turn
    between. Last month's turns count, and parts of a week are one turn. A week that
    a person already had last month is left to that plan.
    """

    name = "on-call turns of others between"
    level = "promises"
    unit = "turns"
    default = 1
    least = 1
    most = 52
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid or price any two turns of a person that are too close."""
        for tier in model.inputs.tiers:
            for person in self.people:
                for pair in self._close(model.inputs, tier, person):
                    one, other = (
                        model.either(model.works(person, day, tier.code) for day in turn)
                        for turn in (pair.first, pair.second)
                    )
                    at = (person, tier.code, pair.first[0], pair.second[0])
                    model.limit(self, at, pair.missing * (one + other), at_most=pair.missing, unit="turns")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for tier in rota.inputs.tiers:
            for person in self.people:
                for pair in self._close(rota.inputs, tier, person):
                    if all(any(tier.code in rota.tiers(person, d) for d in turn) for turn in (pair.first, pair.second)):
                        asked = pair.between + pair.missing
                        because = (
                            f"{person} has {tier.name} from {say_day(pair.first[0])} and again from "
                            f"{say_day(pair.second[0])}, with {say_count(pair.between, 'turn')} of others between; "
                            f"the least is {asked}"
                        )
                        at = (person, tier.code, pair.first[0], pair.second[0])
                        shown = pair.second[0]
                        yield self.breach(at, pair.missing, because, unit="turns", person=person, day=shown)

    def _close(self, inputs: Inputs, tier: Tier, person: str) -> Iterator[_Pair]:
        """Yield the pairs of turns between which too few turns of others lie."""
        turns, first = _turns(inputs, tier), inputs.horizon.first_day
        begun = {a.day for a in inputs.previous if (a.person, a.duty) == (person, tier.code) and a.day < first}
        for number, second in enumerate(turns):
            planned = tuple(day for day in second if day >= first)
            if not planned or not begun.isdisjoint(second):
                continue
            together = _waiting(inputs, tier, person, second) + 1
            least = min(self.limit, together // max(1, tier.people) - 1)
            for back in range(1, least + 1):
                if number >= back:
                    yield _Pair(turns[number - back], planned, back - 1, least - back + 1)


def _turns(inputs: Inputs, tier: Tier) -> list[tuple[date, ...]]:
    """Return the turns of a tier over the days that are known or planned, in order."""
    found: dict[date, list[date]] = {}
    for day in inputs.observed_days:
        if tier.is_on_call(day):
            found.setdefault(turn_start(tier, day), []).append(day)
    return [tuple(days) for _, days in sorted(found.items())]


def _waiting(inputs: Inputs, tier: Tier, person: str, turn: tuple[date, ...]) -> int:
    """Return how many others may be on call for a tier and are there on all planned days of a turn."""
    days = [day for day in turn if day >= inputs.horizon.first_day]
    return sum(
        other.name != person and can_be_called(other, tier) and all(inputs.available(other, day) for day in days)
        for other in inputs.people
    )
