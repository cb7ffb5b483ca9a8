"""The page of fairness."""

from planner.domain.rules import LedgerLine
from planner.reports.fairness import fairness
from planner.reports.page import Table
from tests.builders import rota, world
from tests.plans import plan


def test_earlier_months_are_added() -> None:
    """Ann brings 4 nights and works 1: 5 in all."""
    inputs = world("Ann", days=2, ledger=(LedgerLine("Ann", "nights", 4),))
    page = fairness(plan(inputs, rota("Ann N -")))
    table = [block for block in page.blocks if isinstance(block, Table)][1]
    assert table.rows[0][:4] == ("Ann", "", 4, 5)


def test_the_last_line_is_the_sum() -> None:
    """The line of all people has the sum of their hours."""
    page = fairness(plan(world(days=2), rota("Ann E E\nBob - N")))
    table = next(block for block in page.blocks if isinstance(block, Table))
    assert table.rows[-1][4] == 23.0
