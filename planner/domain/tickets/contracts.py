"""Contracts: which service level a customer has bought, and what the tickets of each priority are promised by it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.domain.clean_text import clean
from planner.domain.tickets.export_words import LEFT_OUT
from planner.domain.tickets.service_targets import ALWAYS, Handling, ServiceTarget

ANYBODY = "*"
"""In place of a customer: every customer that no other row fits."""

NO_CUSTOMER = "(no customer)"
"""In place of a customer: tickets that name none."""

_EXACT = 10_000


@dataclass(frozen=True)
class Contract:
    """The service level of a customer, or of those whose names fit a pattern such as `Acme*`.

    The clocks of its targets run at a `site`, with the zone and the holidays of that place; without one they run as
    the plan's. The tickets of a customer whose level is `LEFT_OUT` do not count.
    """

    customer: str
    level: str
    site: str = ""

    @property
    def left_out(self) -> bool:
        """Tell whether the tickets of these customers do not count."""
        return self.level == LEFT_OUT

    def fit(self, customer: str) -> int:
        """Return how well the row fits a customer: 0 not at all, more the more letters it has; a full name fits best.

        A * in the row stands for any letters. Capitals and spaces do not count, as in all names.
        """
        own, name = folded(self.customer), folded(customer) or NO_CUSTOMER
        if "*" not in own:
            return _EXACT if own == name else 0
        if name == NO_CUSTOMER and own != ANYBODY:
            return 0
        pattern = ".*".join(map(re.escape, own.split("*")))
        return len(own.replace("*", "")) + 1 if re.fullmatch(pattern, name, re.DOTALL) else 0


def folded(customer: str) -> str:
    """Return the name of a customer as names are compared."""
    return clean(customer).casefold()


def closest(customer: str, contracts: Iterable[Contract]) -> list[Contract]:
    """Return the contracts that fit a customer best: none, one, or several that fit equally well."""
    fits = [(contract.fit(customer), contract) for contract in contracts]
    best = max((fit for fit, _ in fits), default=0)
    return [contract for fit, contract in fits if fit == best and best]


def promise_name(priority: str, level: str = "", site: str = "") -> str:
    """Return the name under which tickets are forecast and promised, such as P2 Gold Denver."""
    return " ".join(filter(None, (priority, level, site)))


class Targets:
    """The rows of the Service sheet by priority and level; one without a level is for all levels without their own."""

    def __init__(self, targets: Iterable[ServiceTarget]) -> None:
        self._rows = {(target.priority, target.level): target for target in targets}

    def of(self, priority: str, level: str) -> ServiceTarget | None:
        """Return the row for a priority at a level, None when the sheet has none."""
        return self._rows.get((priority, level)) or self._rows.get((priority, ""))

    def name(self, priority: str, contract: Contract) -> str | None:
        """Return the name under which a customer's tickets of a priority are promised, None without a row for them.

        A clock that never stops runs alike at every site, so its tickets are not told apart by site.
        """
        row = self.of(priority, contract.level)
        if row is None:
            return None
        return promise_name(priority, row.level, "" if row.clock == ALWAYS else contract.site)


def with_contracts(targets: Sequence[ServiceTarget], contracts: Sequence[Contract]) -> tuple[ServiceTarget, ...]:
    """Return the targets by priority, level and site: each row of the Service sheet once for every site it is for."""
    rows = Targets(targets)
    found: list[ServiceTarget] = []
    for target in targets:
        theirs = [each for each in contracts if rows.of(target.priority, each.level) is target and not each.left_out]
        sites = dict.fromkeys("" if target.clock == ALWAYS else each.site for each in theirs) or {"": None}
        found += (
            replace(target, priority=promise_name(target.priority, target.level, site), site=site) for site in sites
        )
    return tuple(found)


def handling_by_promise(handling: Iterable[Handling], targets: Iterable[ServiceTarget]) -> tuple[Handling, ...]:
    """Return the handling minutes for every promise of a row's priority: the work is the same at every level."""
    names: dict[str, list[str]] = {}
    for target in targets:
        names.setdefault(target.plain, []).append(target.priority)
    return tuple(replace(row, priority=name) for row in handling for name in names.get(row.priority, [row.priority]))


def plain_priorities(targets: Iterable[ServiceTarget]) -> Mapping[str, str]:
    """Return the priority of the Service sheet behind the name of each promise."""
    return {target.priority: target.plain for target in targets}
