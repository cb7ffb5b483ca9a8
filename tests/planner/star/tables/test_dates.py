"""The table of days, worked by hand."""

from dataclasses import replace
from datetime import date

import numpy as np

from planner.domain.calendar import CalendarDay
from planner.domain.instants import instant
from planner.domain.tickets.demand import no_tickets
from planner.star.source import StarSource
from planner.star.tables.dates import DATES
from tests.builders import MONDAY, rota, world
from tests.plans import plan


def _rows(source: StarSource) -> list[dict[str, object]]:
    return [dict(zip(DATES.headers, row, strict=True)) for row in DATES.rows(source)]


def test_days_run_from_the_first_ticket_to_the_last_planned_day() -> None:
    """A ticket of 23:30 UTC on Friday falls on Saturday in Helsinki; the plan is Monday and Tuesday."""
    inputs = world(days=2, time_zone="Europe/Helsinki", holidays={MONDAY: "Midsummer"})
    inputs = replace(inputs, calendar=(CalendarDay(date(2026, 6, 2), "Release", "event", 0.2),))
    at = instant(date(2026, 5, 29), 23 * 60 + 30, "UTC")
    one = np.array([at])
    tickets = replace(
        no_tickets(), opened=one, priority=np.array(["P1"]), skill=np.array(["desk"]), resolved=one + 5,
        handle_minutes=np.array([np.nan]),
    )  # fmt: skip
    rows = _rows(StarSource(plan(inputs, rota("Ann E -")), tickets))
    assert [row["date"] for row in rows] == [date(2026, 5, 30), date(2026, 5, 31), MONDAY, date(2026, 6, 2)]
    assert [row["is_planned"] for row in rows] == [False, False, True, True]
    assert [row["is_weekend"] for row in rows] == [True, True, False, False]
    assert [row["year_week"] for row in rows] == ["2026-W22", "2026-W22", "2026-W23", "2026-W23"]
    assert [(row["holiday"], row["event"]) for row in rows[2:]] == [("Midsummer", None), (None, "Release")]
    assert {row["quarter"] for row in rows} == {2}


def test_the_week_of_a_new_year_is_of_the_year_before() -> None:
    """1 January 2027 is a Friday of week 53 of 2026."""
    rows = _rows(StarSource(plan(world(days=1, first=date(2027, 1, 1)), rota("Ann -"))))
    first = next(row for row in rows if row["date"] == date(2027, 1, 1))
    assert (first["year"], first["iso_week"], first["year_week"], first["weekday"]) == (2027, 53, "2026-W53", 5)
