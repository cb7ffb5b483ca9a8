"""Not next day."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.roster.rota import Assignment
from scheduling.rules.runs.not_next_day import NotNextDay
from tests.builders import MONDAY, SHIFTS, world
from tests.scheduling.judge import said


def test_what_the_shifts_sheet_rules_out() -> None:
    """After a late no early, also from last month's last day; after a day off it may come."""
    early, late, night = SHIFTS
    shifts = (early, replace(late, not_next_day=frozenset("E")), night)
    before = (Assignment("Ann", MONDAY - timedelta(days=1), "L"),)
    assert said(NotNextDay, world(shifts=shifts, previous=before), "Ann E L N L - E L") == [
        "Ann has E on Mon 1 Jun right after L"
    ]
