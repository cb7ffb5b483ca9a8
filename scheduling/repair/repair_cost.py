"""What a repair costs, by the checker alone: broken musts, people missing, changed duties."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from planner.domain.outcome.breach import Breach
from planner.domain.roster.rota import Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.facts.rota_diff import changed_duties
from scheduling.model.levels import Level
from scheduling.model.soft_limits import PIECE, BreachKey
from scheduling.rules.cover.windows import Windows


class RepairCost(NamedTuple):
    """Weighted minutes of broken musts, of missing people, and changed duties: compared in this order."""

    must: int
    cover: int
    changes: int


@dataclass(frozen=True)
class Judged:
    """A rota with its cost, its weighted minutes of broken shoulds of the law, and the breaches a repair owes."""

    rota: Rota
    cost: RepairCost
    legal: int
    owed: tuple[Breach, ...]

    def beats(self, other: "Judged") -> bool:
        """Tell whether this rota costs less and keeps the law as well."""
        return self.cost < other.cost and (self.cost.must < other.cost.must or self.legal <= other.legal)


@dataclass(frozen=True)
class Judge:
    """Judges rotas of the same desk; breaches of before (`passed`, by rule and witness) cost nothing."""

    desk: Desk
    passed: Mapping[BreachKey, int]

    def judge(self, rota: Rota) -> Judged:
        """Return a rota with its cost and what it owes: every broken must, and every gap that was not there before."""
        found = check_rota(self.desk, rota)
        musts = found.musts
        gaps = [breach for breach in found if self._of(breach, "cover") and self._grown(breach)]
        legal = sum(self._price(breach) for breach in found if self._of(breach, "legal"))
        changes = sum(1 for _ in changed_duties(self.desk.inputs, rota.duties))
        cost = RepairCost(sum(map(self._price, musts)), sum(map(self._price, gaps)), changes)
        return Judged(rota, cost, legal, (*musts, *gaps))

    @cached_property
    def _weights(self) -> dict[str, tuple[Level, int]]:
        return {rule.name: (rule.level, rule.weight) for rule in self.desk.rules}

    def _of(self, breach: Breach, level: Level) -> bool:
        """Tell whether a breach is of a should of a level; hours for work that can wait come after the changes."""
        return breach.mode == "should" and breach.rule != Windows.name and self._weights[breach.rule][0] == level

    def _grown(self, breach: Breach) -> int:
        return max(0, breach.amount - self.passed.get((breach.rule, breach.at), 0))

    def _price(self, breach: Breach) -> int:
        """Return minutes times weight; a piece, such as a person on a shift, counts as many minutes as in the model."""
        amount, weight = (breach.amount, 1) if breach.mode == "must" else (self._grown(breach), self._weight(breach))
        return weight * amount * (1 if breach.unit == "min" else PIECE // breach.parts)

    def _weight(self, breach: Breach) -> int:
        return self._weights[breach.rule][1]
