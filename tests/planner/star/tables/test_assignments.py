"""Duties as rows, worked by hand."""

from datetime import date, timedelta

from planner.domain.roster.people import Leave
from planner.star.source import StarSource
from planner.star.tables.assignments import ASSIGNMENTS
from tests.builders import MONDAY, person, rota, world
from tests.plans import plan

SATURDAY = MONDAY + timedelta(days=5)


def test_cost_weekend_and_holiday() -> None:
    """An early of 7.5 paid hours at 20; a shift on Sunday belongs to Saturday's weekend; Monday is a holiday."""
    people = (person("Ann", cost_per_hour=20.0),)
    leave = (Leave("Ann", MONDAY + timedelta(days=1), MONDAY + timedelta(days=1)),)
    inputs = world(people=people, leave=leave, holidays={MONDAY: "May Day"})
    rows = ASSIGNMENTS.rows(StarSource(plan(inputs, rota("Ann E - - - - - E"))))
    found = [dict(zip(ASSIGNMENTS.headers, row, strict=True)) for row in rows]
    facts = [(row["date"], row["kind"], row["cost"], row["weekend"], row["is_holiday"]) for row in found]
    assert facts == [
        (MONDAY, "shift", 150.0, None, True),
        (date(2026, 6, 2), "leave", None, None, False),
        (date(2026, 6, 7), "shift", 150.0, SATURDAY, False),
    ]
