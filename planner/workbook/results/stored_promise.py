"""The promise on the Data sheet: its rows, and what it says of people, tiers, weeks and hours."""

from collections.abc import Mapping, Sequence
from typing import Any

from planner.domain.plan import Plan
from planner.domain.promise import Attainment, Measure, Promise
from planner.workbook.results.data_table import DataTable, Row, table

PROMISE, DETAILS = "tblPromise", "tblPromiseDetails"


def promise_tables(plan: Plan) -> tuple[DataTable, ...]:
    """Return the tables of a plan's promise."""
    promise = plan.promise
    rows = (
        (
            row.priority,
            row.skill,
            row.measure,
            row.target_minutes,
            row.target_share,
            row.promised,
            row.low,
            row.high,
            row.mean_wait,
            row.p90_wait,
            row.tickets,
        )
        for row in promise.rows
    )
    details: list[Row] = [
        ("replications", "", "", promise.replications),
        ("seed", "", "", promise.seed),
        ("backlog", "", "", promise.backlog),
        ("backlog age minutes", "", "", promise.backlog_age_minutes),
        *(("utilisation", name, "", share) for name, share in promise.utilisation.items()),
        *(("call-outs", code, "", calls) for code, calls in promise.callouts.items()),
        *(("by week", priority, week, share) for (priority, week), share in promise.by_week.items()),
        *(("by hour", priority, hour, share) for (priority, hour), share in promise.by_hour.items()),
    ]
    headers = (
        "Priority, Skill, Measure, Target minutes, Target share, Promised, Low, High, Mean wait, p90 wait, Tickets"
    )
    return table(PROMISE, headers, rows), table(DETAILS, "What, Which, Time, Value", details)


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
        by_week=details.get("by week", {}),
        by_hour=details.get("by hour", {}),
        backlog=float(only.get("backlog", 0)),
        backlog_age_minutes=float(only.get("backlog age minutes", 0)),
    )


def _attainment(row: Row) -> Attainment:
    priority, skill, measure, minutes, *shares = row
    numbers = [float(str(share)) for share in shares]
    kind: Measure = "resolution" if measure == "resolution" else "response"
    return Attainment(str(priority), str(skill or ""), kind, int(str(minutes)), *numbers)
