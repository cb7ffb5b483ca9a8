"""Past service on the Data sheet: a row for each priority and month, and one for each class that is handled."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import cast

from planner.domain.outcome.past import CustomerMonth, HandleEstimate, HandlingUsed, MonthOfService, Past, Source
from planner.workbook.stored.data_table import DataTable, Row, table
from planner.workbook.stored.instants import day_of

PAST, HANDLING, CUSTOMERS = "tblPastService", "tblPastHandling", "tblPastCustomers"

PAST_HEADERS = (
    "Month, Priority, Days, Tickets, Work minutes, Kept, Kept of, Backlog, Growth, Work share, Answered, Answered of, "
    "Most minutes a day"
)
CUSTOMER_HEADERS = "Month, Customer, Priority, Tickets, Kept, Kept of, Answered, Answered of"
HANDLING_HEADERS = "Priority, Skill, Minutes, Spread, Source, Logged minutes, Logged spread, Logged tickets"


def past_tables(past: Past) -> tuple[DataTable, ...]:
    """Return the tables of past service, none when no month is known."""
    if not past.months:
        return ()
    months = ((*astuple(month), past.capacity_minutes) for month in past.months)
    handling = table(HANDLING, HANDLING_HEADERS, map(_handling_row, past.handling))
    customers = table(CUSTOMERS, CUSTOMER_HEADERS, map(astuple, past.customers))
    return (table(PAST, PAST_HEADERS, months), handling, *((customers,) if past.customers else ()))


def _handling_row(used: HandlingUsed) -> Row:
    logged = used.logged
    found = (logged.minutes, logged.spread, logged.tickets) if logged else (None, None, None)
    return (used.priority, used.skill, used.minutes, used.spread, used.source, *found)


def past_of(tables: Mapping[str, Sequence[Row]]) -> Past:
    """Return the past service that was written."""
    rows = tables.get(PAST, ())
    handling = tuple(_handling_used(row) for row in tables.get(HANDLING, ()))
    customers = tuple(map(_customer_month, tables.get(CUSTOMERS, ())))
    return Past(tuple(map(_month, rows)), handling, _number(rows[0][-1]) if rows else 0.0, customers)


def _month(row: Row) -> MonthOfService:
    month, priority, days, tickets, work, kept, kept_of, backlog, growth, share, answered, answered_of, _ = row
    return MonthOfService(
        day_of(month),
        str(priority),
        int(str(days)),
        int(str(tickets)),
        int(str(work)),
        _share(kept),
        int(str(kept_of)),
        int(str(backlog)),
        _share(growth),
        _number(share),
        _share(answered),
        int(str(answered_of)),
    )


def _customer_month(row: Row) -> CustomerMonth:
    month, customer, priority, *counts = row
    return CustomerMonth(day_of(month), str(customer), str(priority), *(int(str(count)) for count in counts))


def _handling_used(row: Row) -> HandlingUsed:
    priority, skill, minutes, spread, source, mean, deviation, tickets = row
    names = str(priority), str(skill)
    known = tickets is not None
    logged = HandleEstimate(*names, _number(mean), _number(deviation), int(str(tickets))) if known else None
    return HandlingUsed(*names, _number(minutes), _number(spread), cast("Source", source), logged)


def _number(value: object) -> float:
    return float(str(value))


def _share(value: object) -> float | None:
    return None if value is None else _number(value)
