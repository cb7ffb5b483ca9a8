"""The page of on call."""

from datetime import datetime, timedelta

from planner.domain.roster.on_call_tier import Tier
from planner.reports.on_call import on_call
from planner.reports.page import Cell, Table
from tests.builders import MONDAY, rota, world
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


def test_hours_for_pay_are_split_by_the_days_of_the_person() -> None:
    """From Friday 18:00 to Monday 08:00, Monday a holiday: 6 weekday hours, 48 of the weekend and 8 of the holiday."""
    weekend = Tier("Weekend", "W", handover_weekday=4, handover_minute=18 * 60, ends=3 * 1440 + 8 * 60)
    monday = MONDAY + timedelta(days=7)
    inputs = world("Ann Bob", days=8, tiers=(weekend,), holidays={monday: "Whit Monday"})
    page = on_call(plan(inputs, rota("Ann - - - - W W W")))
    table = next(block for block in page.blocks if isinstance(block, Table) and "for pay" in block.title)
    assert table.rows == (("Ann", "Weekend", 6.0, 48.0, 8.0, 62.0),)


def test_days_on_which_a_tier_is_not_on_call_are_no_gap() -> None:
    """A weekend held by Ann is one turn of three days, and nobody is missing on the other days."""
    weekend = Tier("Weekend", "W", handover_weekday=4, handover_minute=18 * 60, ends=3 * 1440 + 8 * 60)
    page = on_call(plan(world("Ann Bob", days=10, tiers=(weekend,)), rota("Ann - - - - W W W")))
    assert page.headline.startswith("Every turn is filled.")
    rows = next(block for block in page.blocks if isinstance(block, Table)).rows
    assert [row[2:5] for row in rows] == [(datetime(2026, 6, 5, 18), datetime(2026, 6, 8, 8), 3)]
