"""Rest between duties."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from planner.domain.inputs import Inputs
from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.clashing_sets import clashing_sets
from scheduling.facts.duties import Duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.linear_expressions import total
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule

_Days = tuple[date, date]


class _Close(NamedTuple):
    """Two duties, by their numbers in order of time, and the minutes that are missing between them."""

    first: int
    then: int
    missing: int


class RestBetweenDuties(Rule):
    """Between the end of a duty and the start of the next, a person rests at least this many real hours.

    Real hours are elapsed time: across the spring clock change, 23:00 to 10:00 is 10 h. Travel between the sites of two
    shifts (Sites sheet) is no rest. On-call is no duty here unless its tier counts as work. The rule
    "one duty at a time" finds two duties that start on the same day.
    """

    name = "rest between duties"
    level = "legal"
    exclusive = "across days"
    unit = "hours"
    stricter = "higher"
    default = 11 * 60
    least = 0
    most = 24 * 60
    source = "Directive 2003/88/EC, article 3"

    def add(self, model: RotaModel) -> None:
        """Forbid any two duties that are too close; where a person has one duty a day, many pairs in one limit."""
        known: dict[tuple[Duty, ...], tuple[_Close, ...]] = {}
        for person in self.people:
            timeline = model.timeline(person)
            duties = tuple(duty for duty, _ in timeline)
            if duties not in known:
                known[duties] = tuple(self._too_close(model.inputs, duties))
            pairs = self._limit_sets(model, person, known[duties]) if self._by_sets(model, person) else known[duties]
            for first, then, missing in pairs:
                (one, cell), (other, then_cell) = timeline[first], timeline[then]
                if max(one.day, other.day) >= model.days[0]:
                    at = (person, one.day, one.code, other.day, other.code)
                    model.limit(self, at, missing * cell + missing * then_cell, at_most=missing, unit="min")

    def _too_close(self, inputs: Inputs, duties: Sequence[Duty]) -> Iterator["_Close"]:
        """Yield each two duties of different days that are too close, of duties in order of time."""
        furthest = _furthest(inputs)
        for i, first in enumerate(duties):
            for j in range(i + 1, len(duties)):
                then = duties[j]
                missing = self.limit - (then.start - first.end)
                if missing + furthest <= 0:
                    break
                missing += inputs.travel_minutes(first.code, then.code)
                if missing > 0 and first.day != then.day:
                    yield _Close(i, j, missing)

    def _by_sets(self, model: RotaModel, person: str) -> bool:
        """Tell whether no more than one of any duties of a day can be worked and no limit has a price of its own."""
        return self.mode == "must" and person in model.exclusive.on_a_day

    def _limit_sets(self, model: RotaModel, person: str, pairs: Iterable["_Close"]) -> list["_Close"]:
        """Allow one of all duties of two days that are too close to each other; return the pairs with last month's."""
        timeline, rest = model.timeline(person), []
        clashes: dict[_Days, dict[int, list[int]]] = {}
        for pair in pairs:
            days = timeline[pair.first][0].day, timeline[pair.then][0].day
            if min(days) < model.days[0]:
                rest.append(pair)
            else:
                clashes.setdefault(days, {}).setdefault(pair.first, []).append(pair.then)
        for (day, later), close in clashes.items():
            for first, then in clashing_sets(close):
                at = (person, day, timeline[first[0]][0].code, later, timeline[min(then)][0].code)
                cells = [timeline[number][1] for number in (*first, *sorted(then))]
                model.limit(self, at, total(cells), at_most=1, unit="min")
        return rest

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        close = self.limit + _furthest(rota.inputs)
        for person in self.people:
            for first, then in combinations(rota.duties(person), 2):
                if then.start - first.end >= close:
                    continue
                travel = rota.inputs.travel_minutes(first.code, then.code)
                rest = then.start - first.end - travel
                if rest < self.limit and first.day != then.day and (rota.planned(first.day) or rota.planned(then.day)):
                    on_the_way = f", {hours(travel)} of travel left out" if travel else ""
                    because = (
                        f"{person} rests {hours(rest)} between {say_day(first.day)} {first.name} and "
                        f"{say_day(then.day)} {then.name}{on_the_way}; the least is {hours(self.limit)}"
                    )
                    at, day = (person, first.day, first.code, then.day, then.code), max(first.day, then.day)
                    yield self.breach(at, self.limit - rest, because, unit="min", person=person, day=day)


def _furthest(inputs: Inputs) -> int:
    """Return the minutes of the longest travel between two sites."""
    return max((minutes for site in inputs.sites for minutes in site.travel.values()), default=0)
