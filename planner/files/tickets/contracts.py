"""Which contract the tickets of each customer fall to, and the tickets named by what their contract promises."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from planner.domain.clean_text import clean
from planner.domain.errors import Fault, InputFaults
from planner.domain.tickets.contracts import ANYBODY, NO_CUSTOMER, Contract, Targets, closest, folded
from planner.domain.tickets.demand import Reading, Tickets
from planner.domain.tickets.service_targets import ServiceTarget
from planner.domain.visible_text import visible
from planner.domain.wording import say_count

LEFT_OUT_ROWS = "customer left out on the Contracts sheet"
"""The reason why the tickets of a customer do not count."""

_MOST_NAMED = 8


@dataclass(frozen=True)
class ContractRows:
    """The rows of the Contracts sheet with the cell of each customer, and the first empty row.

    `targets` are the rows of the Service sheet as they stand there.
    """

    contracts: tuple[Contract, ...] = ()
    cells: tuple[str, ...] = ()
    free_row: int = 2
    targets: tuple[ServiceTarget, ...] = ()

    @property
    def promise_by_customer(self) -> bool:
        """Tell whether any customer has a contract, or some target asks for one."""
        return bool(self.contracts) or any(target.level for target in self.targets)

    def cell(self, contract: Contract) -> str:
        """Return the cell of a contract's customer, such as A5."""
        return self.cells[self.contracts.index(contract)]


@dataclass(frozen=True)
class ContractUse:
    """How many customers and tickets fall to a contract."""

    contract: Contract
    customers: int
    tickets: int


def spelled(customers: Iterable[str]) -> dict[str, str]:
    """Return for each customer as written the one spelling that stands for all of its spellings: the commonest."""
    names: dict[str, str] = {}
    counts = Counter(customers)
    for written, _ in counts.most_common():
        names.setdefault(folded(written), clean(written) or NO_CUSTOMER)
    return {written: names[folded(written)] for written in counts}


def contract_uses(counts: Mapping[str, int], rows: ContractRows) -> tuple[ContractUse, ...]:
    """Return customers and tickets of every contract, in the order of the sheet; `counts` are tickets by customer."""
    theirs = {customer: closest(customer, rows.contracts)[:1] for customer in counts}
    return tuple(
        ContractUse(contract, len(own), sum(counts[customer] for customer in own))
        for contract in rows.contracts
        for own in ([customer for customer, found in theirs.items() if found == [contract]],)
    )


def without_contract(counts: Mapping[str, int], rows: ContractRows) -> tuple[tuple[str, int], ...]:
    """Return the customers that no row fits with their tickets, the most tickets first."""
    missing = Counter({name: count for name, count in counts.items() if not closest(name, rows.contracts)})
    return tuple(missing.most_common())


def contract_faults(counts: Mapping[str, int], rows: ContractRows, named: bool = True) -> Iterator[Fault]:
    """Yield a fault for every customer that has no contract, or two that fit it equally well.

    `counts` are tickets by customer; `named` tells whether a column of the export names the customers.
    """
    yield from _doubled(counts, rows)
    missing = without_contract(counts, rows)
    if missing and not named:
        found = f"no column of the export names the customer, and the Contracts sheet has no row {ANYBODY}"
        yield Fault("Columns", 0, 0, "", found, f"a row with the header of that column, customer; or a row {ANYBODY}")
        return
    for row, (name, count) in enumerate(missing[:_MOST_NAMED], rows.free_row):
        customer = visible(name)
        found = f"no contract for {customer}, which {say_count(count, 'ticket names', 'tickets name')}"
        if customer == NO_CUSTOMER:
            found = f"no contract for {say_count(count, 'ticket')} without a customer"
        accepted = f"a row {customer} with its service level; or a row {ANYBODY} for all customers without their own"
        yield Fault("Contracts", row, 1, f"A{row}", found, accepted)
    if rest := missing[_MOST_NAMED:]:
        row, tickets = rows.free_row + _MOST_NAMED, sum(count for _, count in rest)
        found = f"no contract for {say_count(len(rest), 'more customer')} with {say_count(tickets, 'ticket')}"
        yield Fault("Contracts", row, 1, f"A{row}", found, f"a row for each; or a row {ANYBODY}")


def _doubled(counts: Mapping[str, int], rows: ContractRows) -> Iterator[Fault]:
    for customer, count in counts.items():
        several = closest(customer, rows.contracts)
        if len(several) > 1:
            first, second = several[:2]
            found = (
                f"'{second.customer}' fits {customer} as well as '{first.customer}' in {rows.cell(first)} does: "
                f"{say_count(count, 'ticket')}"
            )
            cell = rows.cell(second)
            row = int("".join(filter(str.isdigit, cell)))
            yield Fault("Contracts", row, 1, cell, found, f"one of the two; or a row {customer}, which decides")


def by_contract(tickets: Tickets, rows: ContractRows) -> Tickets:
    """Return the tickets with priorities named by their contracts, each customer in one spelling.

    Without any contract they stay as they are. Tickets of customers that are left out go, and are counted.

    Raises
    ------
    InputFaults
        When a customer has no contract or two, or a level has no target for a priority that occurs.
    """
    if not rows.contracts or not len(tickets):
        return tickets
    named = tickets.customer is not None
    written: list[str] = tickets.customer.tolist() if tickets.customer is not None else [""] * len(tickets)
    names = spelled(written)
    customer = np.array([names[each] for each in written], np.object_)
    if faults := tuple(customer_faults(tickets.priority.tolist(), customer.tolist(), rows, named)):
        raise InputFaults(faults)
    contract = {name: closest(name, rows.contracts)[0] for name in set(customer.tolist())}
    keep = np.array([not contract[name].left_out for name in customer], np.bool_)
    kept = replace(tickets, customer=customer if named else None).where(keep)
    promised = _promised(kept.priority.tolist(), [contract[name] for name in customer[keep]], rows)
    return replace(kept, priority=promised, reading=with_left_out(tickets.reading, int((~keep).sum())))


def with_left_out(reading: Reading, tickets: int) -> Reading:
    """Return the account of a reading with the tickets of customers that are left out."""
    return replace(reading, rejected=(*reading.rejected, (LEFT_OUT_ROWS, tickets))) if tickets else reading


def customer_faults(
    priorities: Sequence[str], customers: Sequence[str], rows: ContractRows, named: bool
) -> Iterator[Fault]:
    """Yield what is wrong with the contracts, then with the targets of tickets by their priorities and customers."""
    faults = tuple(contract_faults(Counter(customers), rows, named))
    yield from faults or _untargeted(Counter(zip(priorities, customers, strict=True)), rows)


def _untargeted(tickets: Mapping[tuple[str, str], int], rows: ContractRows) -> Iterator[Fault]:
    """Yield a fault for a level without a target for a priority; `tickets` are counted by priority and customer."""
    targets, known = Targets(rows.targets), {target.priority for target in rows.targets}
    missing: Counter[tuple[str, str]] = Counter()
    for (priority, customer), count in tickets.items():
        contract = closest(customer, rows.contracts)[0]
        if priority in known and not contract.left_out and targets.of(priority, contract.level) is None:
            missing[priority, contract.level] += count
    for (priority, level), count in sorted(missing.items()):
        found = (
            f"no row for priority {priority} at level {level}, which {say_count(count, 'ticket has', 'tickets have')}"
        )
        accepted = f"a row {priority}, {level}; or a row {priority} with an empty Level for all levels"
        yield Fault("Service", 0, 0, "", found, accepted)


def _promised(priorities: Sequence[str], contracts: Sequence[Contract], rows: ContractRows) -> NDArray[np.str_]:
    """Return the name under which each ticket is promised; a priority that the Service sheet lacks keeps its own."""
    targets = Targets(rows.targets)
    pairs = list(zip(priorities, contracts, strict=True))
    names = {pair: targets.name(*pair) or pair[0] for pair in dict.fromkeys(pairs)}
    return np.array([names[pair] for pair in pairs], np.str_)
