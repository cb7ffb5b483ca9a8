"""The promise on the Data sheet: its rows, and what it says of people, tiers, weeks and hours."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, replace
from typing import Any

from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Attainment, Backlog, CustomerPromise, Measure, Promise, Slice
from planner.workbook.stored.data_table import DataTable, Row, table
from planner.workbook.stored.instants import day_of

PROMISE, DETAILS, SLICES, OPEN = "tblPromise", "tblPromiseDetails", "tblPromiseTimes", "tblOpenTickets"
LEVELS, CUSTOMERS, CALL_OUT_COST = "tblPromiseLevels", "tblPromiseCustomers", "tblCallOutCost"

HEADERS = (
    "Priority, Skill, Measure, Target minutes, Target share, Promised, Low, High, Mean wait, p90 wait, Tickets, "
    "Months kept, Assured"
)
CUSTOMER_HEADERS = (
    "Customer, Priority, Measure, Target minutes, Target share, Promised, Low, High, Tickets, Months kept"
)


def promise_tables(plan: Plan) -> tuple[DataTable, ...]:
    """Return the tables of a plan's promise."""
    promise = plan.promise
    details: list[Row] = [
        ("replications", "", "", promise.replications),
        ("seed", "", "", promise.seed),
        *(("utilisation", name, "", share) for name, share in promise.utilisation.items()),
        *(("call-outs", code, "", calls) for code, calls in promise.callouts.items()),
        *(("call-outs a night", code, "", calls) for code, calls in promise.callouts_per_night.items()),
    ]
    slices = (
        (what, priority, time, s.promised, s.low, s.high, s.mean_wait, s.p90_wait, s.tickets)
        for what, found in (("week", promise.by_week), ("hour", promise.by_hour))
        for (priority, time), s in found.items()
    )
    backlog = ((day, each.tickets, each.age_minutes) for day, each in promise.open_by_day.items())
    lost = ((name, day, minutes) for (name, day), minutes in promise.lost_to_call_outs.items())
    return (
        table(PROMISE, HEADERS, map(_row, promise.rows)),
        table(DETAILS, "What, Which, Time, Value", details),
        table(SLICES, "By, Priority, Time, Promised, Low, High, Mean wait, p90 wait, Tickets", slices),
        table(OPEN, "Day, Open tickets, Age minutes", backlog),
        table(CALL_OUT_COST, "Person, Day, Minutes", lost),
        *((table(LEVELS, HEADERS, map(_row, promise.levels)),) if promise.levels else ()),
        *((table(CUSTOMERS, CUSTOMER_HEADERS, map(astuple, promise.customers)),) if promise.customers else ()),
    )


def _row(row: Attainment) -> Row:
    """Return all that is kept of an attainment: the months one by one are for plans of the same run alone."""
    return astuple(replace(row, by_month=()))[:-1]


def promise_of(tables: Mapping[str, Sequence[Row]]) -> Promise:
    """Return the promise that was written."""
    details: dict[str, dict[Any, Any]] = {}
    for what, which, time, value in tables.get(DETAILS, ()):
        details.setdefault(str(what), {})[str(which or ""), int(str(time)) if time not in (None, "") else 0] = value
    only = {what: next(iter(values.values())) for what, values in details.items()}
    return Promise(
        rows=tuple(_attainment(row) for row in tables.get(PROMISE, ())),
        replications=int(only.get("replications", 0)),
        seed=int(only.get("seed", 0)),
        utilisation={name: share for (name, _), share in details.get("utilisation", {}).items()},
        callouts={code: calls for (code, _), calls in details.get("call-outs", {}).items()},
        by_week=_slices(tables, "week"),
        by_hour=_slices(tables, "hour"),
        callouts_per_night={code: calls for (code, _), calls in details.get("call-outs a night", {}).items()},
        open_by_day={
            day_of(day): Backlog(float(str(count)), float(str(age))) for day, count, age in tables.get(OPEN, ())
        },
        levels=tuple(map(_attainment, tables.get(LEVELS, ()))),
        customers=tuple(map(_customer, tables.get(CUSTOMERS, ()))),
        lost_to_call_outs={
            (str(name), day_of(day)): float(str(minutes)) for name, day, minutes in tables.get(CALL_OUT_COST, ())
        },
    )


def _slices(tables: Mapping[str, Sequence[Row]], by: str) -> dict[tuple[str, int], Slice]:
    return {
        (str(priority), int(str(time))): Slice(*(float(str(number)) for number in numbers))
        for what, priority, time, *numbers in tables.get(SLICES, ())
        if what == by
    }


def _attainment(row: Row) -> Attainment:
    priority, skill, measure, minutes, *shares = row
    numbers = [float(str(share)) for share in shares if share not in (None, "")]
    return Attainment(str(priority), str(skill or ""), _measure(measure), int(str(minutes)), *numbers)


def _customer(row: Row) -> CustomerPromise:
    customer, priority, measure, minutes, *shares = row
    numbers = [float(str(share)) for share in shares]
    return CustomerPromise(str(customer), str(priority), _measure(measure), int(str(minutes)), *numbers)


def _measure(word: object) -> Measure:
    return "resolution" if word == "resolution" else "response"
