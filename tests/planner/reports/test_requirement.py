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
    table = next(b for b in page.blocks if isinstance(b, Table) and b.title.startswith("Hours needed before"))
    assert [row[5].value for row in table.rows if isinstance(row[5], Cell)] == [-10.0, -5.0]


def test_a_day_says_its_hours_and_why() -> None:
    """Ten hours of work take fifteen on shift; Ann's early is eight of them, less nothing for the break."""
    page = requirement(plan(world("Ann", days=2), rota("Ann E -")))
    table = next(b for b in page.blocks if isinstance(b, Table) and b.title.startswith("Hours needed"))
    monday, tuesday = table.rows
    assert monday[1:6] == ("desk", 10, 15, 12, 8)
    assert tuesday[5] == 0
    assert monday[6] == "P1 8 h of work on average; an hour on shift gives 40 min of desk"


def test_every_loss_of_an_hour_on_shift_has_its_column() -> None:
    """Breaks 10%, absence 4%, meetings 5%, the cap of 85% and a speed of 95% leave 39.8 of 60 minutes."""
    page = requirement(plan(world("Ann", days=2), rota("Ann E -")))
    table = next(b for b in page.blocks if isinstance(b, Table) and b.title.startswith("Work on tickets"))
    (row,) = table.rows
    assert row[:6] == ("desk", 0.1, 0.04, 0.05, 0.85, 0.95)
    assert row[6] == "40 minutes"


def test_backlog_stands_at_both_ends() -> None:
    """Three tickets wait at the start; 14 are open at the end, 310 minutes old."""
    page = requirement(plan(world("Ann", days=2), rota("Ann E -")))
    text = next(b for b in page.blocks if isinstance(b, Text) and b.title.startswith("Backlog"))
    assert text.lines[0].startswith("When the plan begins 3 tickets with 1.5 h of work wait: 3 P1 desk.")
    assert text.lines[1] == "At the end of the plan 14 tickets are open on average, 5.2 h old on average."
