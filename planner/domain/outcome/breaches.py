"""All breaches of one rota, and what grows from one rota to the next."""

from collections.abc import Mapping
from functools import cached_property

from planner.domain.outcome.breach import Breach, Witness


class Breaches(tuple[Breach, ...]):
    """The breaches of a rota; two of them are the same when they have the same rule and the same witness."""

    @cached_property
    def amounts(self) -> Mapping[tuple[str, Witness], int]:
        """How much of each rule is broken at each witness."""
        return {(breach.rule, breach.at): breach.amount for breach in self}

    @property
    def musts(self) -> "Breaches":
        """The breaches of rules that must hold."""
        return Breaches(breach for breach in self if breach.mode == "must")

    def grown_since(self, base: "Breaches") -> "Breaches":
        """Return the breaches that are new against those of another rota, or larger."""
        return Breaches(breach for breach in self if breach.amount > base.amount_of(breach))

    def amount_of(self, breach: Breach) -> int:
        """Return by how much the rule of a breach is broken at its witness here, 0 when it is kept."""
        return self.amounts.get((breach.rule, breach.at), 0)
