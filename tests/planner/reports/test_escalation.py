"""The page of escalation."""

from dataclasses import replace

from planner.domain.roster.on_call_tier import Tier
from planner.reports.escalation import escalation
from planner.reports.page import Cell, Table, Text
from tests.builders import FLEXIBLE, SHIFTS, rota, world
from tests.plans import plan


def test_each_day_names_who_is_called_in_order() -> None:
    """Ann is first and Bob second on Monday; on Tuesday there is no first."""
    tiers = (Tier("Primary", "P", escalate_minutes=15), Tier("Secondary", "S"))
    page = escalation(plan(world(days=2, tiers=tiers), rota("Ann P -\nBob S S")))
    rows = next(block for block in page.blocks if isinstance(block, Table)).rows
    assert [row[2:4] for row in rows] == [(Cell("Ann"), Cell("Bob")), (Cell("nobody", "bad"), Cell("Bob"))]
    text = next(block for block in page.blocks if isinstance(block, Text))
    assert "if nobody answers for 15 min the next is called" in text.lines[0]


def test_a_flexible_night_has_one_column_that_says_who_works_when() -> None:
    """The night shift N needs no times; of the flexible row the code tells them."""
    shifts = (SHIFTS[2], *(replace(shift, kind="night") for shift in FLEXIBLE))
    page = escalation(plan(world(days=1, shifts=shifts), rota("Ann F6:30-11\nBob N")))
    table = next(block for block in page.blocks if isinstance(block, Table))
    assert [column.title for column in table.columns][2:] == ["On shift N", "On shift F"]
    assert table.rows[0][2:] == ("Bob", "Ann (F6:30-11)")
