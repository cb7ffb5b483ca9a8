"""The tables of customers with contracts: what each is promised, and what each got month by month."""

from collections.abc import Iterator

from planner.star.declaration import Row, StarTable, day, flag, share, text, whole
from planner.star.source import StarSource
from planner.star.tables.promise import PRIORITY, RANGE, TICKETS

CUSTOMER = text("customer", "the customer as in the tickets", key=True)


def _promised(source: StarSource) -> Iterator[Row]:
    for row in source.plan.promise.customers:
        yield (
            row.customer, row.priority, row.measure, row.target_minutes, row.target_share, row.promised, row.low,
            row.high, row.tickets, row.months_kept, row.kept,
        )  # fmt: skip


def _months(source: StarSource) -> Iterator[Row]:
    for row in source.plan.past.customers:
        counts = row.tickets, row.answered_of, row.answered, row.kept_of, row.kept
        yield row.customer, row.priority, row.month, *counts


PROMISE_BY_CUSTOMER = StarTable(
    "promise_by_customer",
    "a target of a customer with a contract, response or resolution",
    (
        CUSTOMER,
        PRIORITY,
        text("measure", "response or resolution", key=True),
        whole("target_minutes", "minutes", "the target on the customer's own clock"),
        share("target_share", "the share of tickets that must keep the target"),
        *RANGE,
        TICKETS,
        share("months_kept_share", "simulated months with such tickets that keep the target"),
        flag("is_kept", "whether the promise reaches the target on average"),
    ),
    _promised,
)

CUSTOMER_MONTHS = StarTable(
    "customer_months",
    "a past month of a customer with a contract and a promise",
    (
        CUSTOMER,
        PRIORITY,
        day("month", "the first day of the month", key=True, to=""),
        whole("tickets", "tickets", "that came in the month"),
        whole("answer_known", "tickets", "whose first answer is known"),
        whole("answered_in_time", "tickets", "of these answered in time, on the customer's own clock"),
        whole("resolved", "tickets", "that were resolved"),
        whole("resolved_in_time", "tickets", "of these resolved in time, on the customer's own clock"),
    ),
    _months,
)
