"""Contracts: which row fits a customer, and under which name its tickets are promised."""

import pytest

from planner.domain.tickets.contracts import (
    ANYBODY,
    NO_CUSTOMER,
    Contract,
    Targets,
    closest,
    handling_by_promise,
    with_contracts,
)
from planner.domain.tickets.service_targets import Handling, ServiceTarget

GOLD = ServiceTarget("P2", 60, 0.9, "office", level="Gold")
REST = ServiceTarget("P2", 240, 0.9, "office")
URGENT = ServiceTarget("P1", 30, 0.9, level="Gold")
ROWS = (Contract("Acme*", "Gold"), Contract("Acme Rail", "Silver"), Contract("*Rail", "Iron"), Contract("*", "Tin"))


@pytest.mark.parametrize(
    ("customer", "level"),
    [
        ("Acme Foods", "Gold"),
        ("  ACME\u00a0foods ", "Gold"),
        ("acme rail", "Silver"),
        ("Harbour Rail", "Iron"),
        ("Somebody", "Tin"),
        ("", "Tin"),
    ],
)
def test_the_closest_row_counts(customer: str, level: str) -> None:
    """A full name beats a pattern, more letters beat fewer, * takes the rest; capitals and odd spaces do not count."""
    assert [each.level for each in closest(customer, ROWS)] == [level]


def test_two_rows_can_fit_equally_well() -> None:
    """Both patterns have four letters of Acme Corp, so neither decides."""
    rows = (Contract("Acme*", "Gold"), Contract("*Corp", "Iron"))
    assert closest("Acme Corp", rows) == list(rows)
    assert closest("Beta", rows) == []


def test_a_star_in_the_middle_is_any_letters_and_nothing_else_is_a_pattern() -> None:
    """A*e fits Acme and Axe; the dot and the brackets of a name are themselves."""
    assert Contract("A*e", "Gold").fit("Acme") == Contract("A*e", "Gold").fit("Axe") == 3
    assert not Contract("A.me*", "Gold").fit("Acme")
    assert Contract("A[1]*", "Gold").fit("a[1] north")


def test_tickets_without_a_customer_have_a_row_of_their_own() -> None:
    """Only * and the words for no customer fit them, no other pattern."""
    assert closest("", (Contract("*c*", "Gold"), Contract(NO_CUSTOMER, "Tin")))[0].level == "Tin"
    assert closest("", (Contract("*c*", "Gold"),)) == []
    assert closest("", (Contract(ANYBODY, "Gold"),))[0].level == "Gold"


def test_a_promise_is_named_by_priority_level_and_site() -> None:
    """A row without a level takes the levels without their own; a clock that never stops is alike everywhere."""
    targets = Targets((URGENT, GOLD, REST))
    denver, tin = Contract("a", "Gold", "Denver"), Contract("b", "Tin", "Denver")
    assert targets.name("P2", denver) == "P2 Gold Denver"
    assert targets.name("P2", tin) == "P2 Denver"
    assert targets.name("P1", denver) == "P1 Gold"
    assert targets.name("P1", tin) is None


def test_targets_are_told_apart_by_site_only_where_a_clock_stops() -> None:
    """Two Gold customers at two sites: P1 on 24x7 is one promise, P2 in office hours two; all know their parts."""
    contracts = (Contract("a", "Gold", "Denver"), Contract("b", "Gold"), Contract("c", "Tin", "Denver"))
    found = with_contracts((URGENT, GOLD, REST), contracts)
    assert [target.priority for target in found] == ["P1 Gold", "P2 Gold Denver", "P2 Gold", "P2 Denver"]
    assert [(target.plain, target.level, target.site) for target in found] == [
        ("P1", "Gold", ""),
        ("P2", "Gold", "Denver"),
        ("P2", "Gold", ""),
        ("P2", "", "Denver"),
    ]
    assert found[1].without_site == "P2 Gold"


def test_without_contracts_targets_are_as_they_were() -> None:
    """The rows of the sheet come back equal."""
    assert with_contracts((REST,), ()) == (REST,)
    rows = (Handling("P2", "desk", 10),)
    assert handling_by_promise(rows, (REST,)) == rows


def test_work_is_alike_at_every_level() -> None:
    """A row for P2 becomes one for each promise of P2, in the order of the Service sheet."""
    service = with_contracts((GOLD, REST), (Contract("a", "Gold", "Denver"), Contract("c", "Tin")))
    found = handling_by_promise((Handling("P2", "desk", 10, 0.5), Handling("P9", "desk", 1)), service)
    assert [(row.priority, row.minutes, row.spread) for row in found] == [
        ("P2 Gold Denver", 10, 0.5),
        ("P2", 10, 0.5),
        ("P9", 1, 1.0),
    ]
