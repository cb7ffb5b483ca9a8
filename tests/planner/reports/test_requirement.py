"""The page of the requirement."""

from planner.reports.page import Cell, Table, Text
from planner.reports.requirement import requirement
from tests.builders import rota, world
from tests.plans import desk_plan, plan


def test_presence_is_told_step_by_step() -> None:
    """4% absence, 5% meetings and a cap of 85% leave 77.5% of an hour on duty, 47 minutes."""
    text = next(block for block in requirement(desk_plan()).blocks if isinstance(block, Text))
    assert "77.5% of an hour on duty, 47 minutes, is work on tickets" in text.lines[1]


def test_short_windows_come_first() -> None:
    """Of 600 minutes on Monday Ann's early gives 300, and Tuesday has nobody: 5 h and 10 h short, the worse first."""
    inputs = world("Ann", days=2)
    page = requirement(plan(inputs, rota("Ann E -")))
    table = next(b for b in page.blocks if isinstance(b, Table))
    assert [row[5].value for row in table.rows if isinstance(row[5], Cell)] == [-10.0, -5.0]
