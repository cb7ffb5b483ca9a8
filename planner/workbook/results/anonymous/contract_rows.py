"""The Contracts sheet of a copy: every customer of the tickets by its invented name."""

from collections.abc import Sequence

from planner.domain.tickets.contracts import ANYBODY, NO_CUSTOMER, Contract, closest
from planner.domain.tickets.demand import Tickets
from planner.workbook.results.anonymous.invented_names import InventedNames
from planner.workbook.template.default_rows import SheetRows


def contract_rows(contracts: Sequence[Contract], tickets: Tickets, invented: InventedNames) -> SheetRows:
    """Return a row for each customer that a contract is for, in the order of the contracts.

    The row of a pattern becomes rows of the customers that it fits. A row that no ticket falls to stays: its site and
    level have targets.
    """
    customers = sorted(set(map(str, tickets.customer.tolist()))) if tickets.customer is not None else []
    return [
        {
            "Customer": invented.word(customer),
            "Service level": invented.word(contract.level),
            "Site": invented.word(contract.site) or None,
        }
        for contract in contracts
        for customer in _fitting(contract, contracts, customers)
    ]


def _fitting(contract: Contract, contracts: Sequence[Contract], customers: Sequence[str]) -> Sequence[str]:
    """Return the customers that fall to a contract, or what its row says where that names nobody."""
    if contract.customer in (ANYBODY, NO_CUSTOMER):
        return (contract.customer,)
    return [name for name in customers if closest(name, contracts) == [contract]] or (contract.customer,)
