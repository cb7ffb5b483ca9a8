"""The tables of the promise: by priority and skill, by the hour and the week of arrival, and the backlog."""

from collections.abc import Iterator, Mapping

from planner.domain.outcome.promise import Slice
from planner.reports.parts.promised import verdict
from planner.star.declaration import Row, StarTable, day, flag, number, share, text, whole
from planner.star.source import StarSource

PRIORITY = text("priority", "the priority", key=True, to="priorities")
RANGE = (
    share("promised", "tickets in time, mean over the simulated months"),
    share("low", "1 of 10 simulated months is below"),
    share("high", "1 of 10 simulated months is above"),
)
TICKETS = number("tickets", "tickets", "expected in the planned days")
WAITS = (
    number("mean_wait_minutes", "minutes", "mean wait until work begins, on the priority's own clock"),
    number("p90_wait_minutes", "minutes", "9 of 10 tickets wait no longer, on the priority's own clock"),
    TICKETS,
)


def _promise(source: StarSource) -> Iterator[Row]:
    past = source.plan.past
    for row in source.plan.promise.rows:
        known, waiting = past.attained(row.priority, row.measure), past.shows_waiting(row)
        yield (
            row.priority, row.skill, row.target_minutes, row.target_share, row.promised, row.low, row.high, row.measure,
            row.mean_wait, row.p90_wait, row.tickets, known.share if known else None, row.months_kept, row.kept,
            waiting, str(verdict(row, waiting).value),
        )  # fmt: skip


def _times(slices: Mapping[tuple[str, int], Slice]) -> Iterator[Row]:
    for (priority, at), each in sorted(slices.items()):
        yield priority, at, each.promised, each.low, each.high, each.mean_wait, each.p90_wait, each.tickets


def _backlog(source: StarSource) -> Iterator[Row]:
    for at, each in sorted(source.plan.promise.open_by_day.items()):
        yield at, each.tickets, each.age_minutes / 60


PROMISE = StarTable(
    "promise",
    "a target: a priority and skill (empty: all skills together), response or resolution",
    (
        PRIORITY,
        text("skill", "the skill; empty: all skills together", key=True, to="skills"),
        whole("target_minutes", "minutes", "the target on the priority's own clock"),
        share("target_share", "the share of tickets that must keep the target"),
        *RANGE,
        text("measure", "response or resolution", key=True),
        *WAITS,
        share("past_share", "tickets of the last three months of the export in time, over all skills; empty: unknown"),
        share("months_kept_share", "simulated months that keep the target; empty: unknown"),
        flag("is_kept", "whether the promise reaches the target as surely as asked"),
        flag("if_nothing_waits", "whether it is promised only if nothing waits for others"),
        text("verdict", "the verdict in words"),
    ),
    _promise,
)

PROMISE_BY_HOUR = StarTable(
    "promise_by_hour",
    "a priority and a local hour of the day in which tickets come: the response to them",
    (PRIORITY, whole("hour", "hour 0 to 23", "the local hour in which tickets come", key=True), *RANGE, *WAITS),
    lambda source: _times(source.plan.promise.by_hour),
)

PROMISE_BY_WEEK = StarTable(
    "promise_by_week",
    "a priority and a week in which tickets come: the response to them",
    (PRIORITY, whole("iso_week", "number 1 to 53", "the ISO week in which tickets come", key=True), *RANGE, *WAITS),
    lambda source: _times(source.plan.promise.by_week),
)

BACKLOG = StarTable(
    "backlog",
    "a planned day: tickets that are open at its end",
    (
        day("date", "the day", key=True),
        number("open_tickets", "tickets", "open at the end of the day, mean over the simulated months"),
        number("mean_age_hours", "hours", "how long they have been open by the wall clock, mean"),
    ),
    _backlog,
)
