"""The rota as a plain table."""

from planner.reports.page import Table
from planner.reports.rota import rota
from tests.builders import rota as grid
from tests.builders import world
from tests.plans import plan


def test_people_down_days_across() -> None:
    """Each person has a row with one cell a day and their totals."""
    page = rota(plan(world(days=3), grid("Ann E - N\nBob L L -")))
    table = next(block for block in page.blocks if isinstance(block, Table))
    cells = [(*row[:5], row[6]) for row in table.rows]
    assert cells == [("Ann", "E", "-", "N", 15.5, 1), ("Bob", "L", "L", "-", 15.0, 0)]
