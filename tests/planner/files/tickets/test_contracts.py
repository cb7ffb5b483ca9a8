"""The tickets of each customer fall to one contract, or the planner is told which row is missing."""

from collections.abc import Sequence

import numpy as np
import pytest

from planner.domain.errors import InputFaults
from planner.domain.tickets.contracts import Contract
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import ServiceTarget
from planner.files.tickets.contracts import ContractRows, by_contract, contract_uses, spelled

TARGETS = (ServiceTarget("P1", 30, 0.9, level="Gold"), ServiceTarget("P3", 480, 0.9, "office"))


def came(customers: Sequence[str] | None, priority: str = "P3", count: int = 0) -> Tickets:
    """Return a ticket of each customer, a minute apart; without customers so many of nobody known."""
    number = len(customers) if customers is not None else count
    text = np.full(number, priority), np.full(number, "desk")
    named = None if customers is None else np.array(customers, np.object_)
    opened = np.arange(number, dtype=np.int64)
    return Tickets(opened, *text, np.full(number, NEVER), np.full(number, np.nan), customer=named)


def rows(*contracts: Contract) -> ContractRows:
    """Return the rows of a Contracts sheet from its second row on."""
    cells = tuple(f"A{number}" for number in range(2, len(contracts) + 2))
    return ContractRows(contracts, cells, len(contracts) + 2, TARGETS)


def faults(tickets: Tickets, *contracts: Contract) -> list[str]:
    """Return what is wrong with the contracts of some tickets."""
    with pytest.raises(InputFaults) as refusal:
        by_contract(tickets, rows(*contracts))
    return [str(fault) for fault in refusal.value.faults]


def test_tickets_are_named_by_what_their_contract_promises() -> None:
    """Gold at Denver and Tin at the plan's own place; a level without a row of its own takes the common one."""
    tickets = by_contract(
        came(["Acme", "Beta", "ACME "]), rows(Contract("acme", "Gold", "Denver"), Contract("*", "Tin"))
    )
    assert tickets.priority.tolist() == ["P3 Denver", "P3", "P3 Denver"]
    assert tickets.customer is not None
    assert tickets.customer.tolist() == ["Acme", "Beta", "Acme"]


def test_without_contracts_nothing_changes() -> None:
    """The very same tickets come back."""
    tickets = came(["Acme"])
    assert by_contract(tickets, ContractRows()) is tickets


def test_every_customer_without_a_contract_is_told_with_the_row_to_fill_in() -> None:
    """Two customers and tickets of nobody have no row: each has a cell of its own below the last row."""
    found = faults(came(["Beta", "Beta", "Gamma", "", "Acme"]), Contract("Acme", "Gold"))
    assert [fault.split(";")[0] for fault in found] == [
        "Contracts!A3: no contract for Beta, which 2 tickets name",
        "Contracts!A4: no contract for Gamma, which 1 ticket names",
        "Contracts!A5: no contract for 1 ticket without a customer",
    ]
    assert "accepted: a row Beta with its service level; or a row * for all customers without their own" in found[0]


def test_of_many_customers_without_a_contract_the_rest_is_counted() -> None:
    """Eight are named, of ten more customers it is said how many tickets they have."""
    found = faults(came([f"C{number:02d}" for number in range(18)]), Contract("Acme", "Gold"))
    assert len(found) == 9
    assert found[-1].startswith("Contracts!A11: no contract for 10 more customers with 10 tickets")


def test_two_rows_that_fit_equally_are_told_with_both_cells() -> None:
    """Acme* and *Corp fit Acme Corp equally well."""
    (only,) = faults(came(["Acme Corp"] * 3), Contract("Acme*", "Gold"), Contract("*Corp", "Tin"))
    assert only.startswith("Contracts!A3: '*Corp' fits Acme Corp as well as 'Acme*' in A2 does: 3 tickets")


def test_an_export_without_customers_needs_a_row_for_all() -> None:
    """No column names the customer: the planner is asked for the column, or for a row for all."""
    (only,) = faults(came(None, count=2), Contract("Acme", "Gold"))
    assert only.startswith("Columns: no column of the export names the customer")
    tickets = by_contract(came(None, count=2), rows(Contract("*", "Gold")))
    assert (tickets.customer, tickets.priority.tolist()) == (None, ["P3", "P3"])


def test_a_level_must_have_a_target_for_every_priority_that_comes() -> None:
    """P1 is promised to Gold alone, and a Tin customer has four P1 tickets."""
    (only,) = faults(came(["Beta"] * 4, "P1"), Contract("*", "Tin"))
    assert only.startswith("Service: no row for priority P1 at level Tin, which 4 tickets have")


def test_customers_who_left_are_counted_and_left_out() -> None:
    """Their tickets go, whatever their priority, and the account says why."""
    tickets = by_contract(
        came(["Acme", "Old", "Old"], "P1"), rows(Contract("Acme", "Gold"), Contract("Old", "left out"))
    )
    assert (len(tickets), tickets.priority.tolist()) == (1, ["P1 Gold"])
    assert tickets.reading.rejected == (("customer left out on the Contracts sheet", 2),)


def test_spellings_of_a_customer_are_one() -> None:
    """The commonest spelling stands for all, spaces tidied."""
    assert spelled(["ACME", "Acme", "Acme", "acme "]) == {"Acme": "Acme", "ACME": "Acme", "acme ": "Acme"}
    uses = contract_uses({"Acme": 3, "Beta": 1, "Gamma": 1}, rows(Contract("Acme", "Gold"), Contract("*", "Tin")))
    assert [(use.customers, use.tickets) for use in uses] == [(1, 3), (2, 2)]
