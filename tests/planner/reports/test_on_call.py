"""The page of on call."""

from datetime import datetime

from planner.domain.roster.on_call_tier import Tier
from planner.reports.on_call import on_call
from planner.reports.page import Cell, Table
from tests.builders import rota, world
from tests.plans import plan


def test_turns_are_runs_with_their_handover() -> None:
    """Ann has Monday and Tuesday, nobody Wednesday: two turns from 09:00 to 09:00, the second empty."""
    tier = Tier("Primary", "P", respond_minutes=20)
    page = on_call(plan(world("Ann", days=3, tiers=(tier,)), rota("Ann P P -")))
    rows = next(block for block in page.blocks if isinstance(block, Table)).rows
    assert rows[0][2:5] == (datetime(2026, 6, 1, 9), datetime(2026, 6, 3, 9), 2)
    assert rows[1][1] == Cell("nobody", "bad")
    alone = "Ann has 2 of the 2 days on call for Primary (100%); nobody else may be called."
    assert page.headline == f"1 day on call without anybody. {alone}"
