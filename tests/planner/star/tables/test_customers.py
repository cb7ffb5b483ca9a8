"""Customers with contracts, worked by hand."""

from dataclasses import replace
from datetime import date

from planner.domain.outcome.past import CustomerMonth, Past
from planner.domain.outcome.promise import CustomerPromise
from planner.star.source import StarSource
from planner.star.tables.customers import CUSTOMER_MONTHS, PROMISE_BY_CUSTOMER
from tests.plans import desk_plan

MAY = date(2026, 5, 1)


def _source() -> StarSource:
    made = desk_plan()
    promised = CustomerPromise("Acme", "P1 Gold", "response", 30, 0.95, 0.94, 0.9, 0.98, 12.5, 0.75)
    past = Past((), customers=(CustomerMonth(MAY, "Acme", "P1 Gold", 20, 15, 18, 17, 19),))
    return StarSource(replace(made, promise=replace(made.promise, customers=(promised,)), past=past))


def test_a_promise_below_its_target_is_not_kept() -> None:
    """94% of 12.5 tickets in 30 minutes, asked 95%."""
    assert list(PROMISE_BY_CUSTOMER.rows(_source())) == [
        ("Acme", "P1 Gold", "response", 30, 0.95, 0.94, 0.9, 0.98, 12.5, 0.75, False)
    ]


def test_counts_of_a_month() -> None:
    """Of 20 tickets 19 have a known answer, 17 in time; 18 are resolved, 15 in time."""
    assert list(CUSTOMER_MONTHS.rows(_source())) == [("Acme", "P1 Gold", MAY, 20, 19, 17, 18, 15)]


def test_without_contracts_there_are_no_rows() -> None:
    """A desk that promises nothing by customer."""
    source = StarSource(desk_plan())
    assert [*PROMISE_BY_CUSTOMER.rows(source), *CUSTOMER_MONTHS.rows(source)] == []
