"""The rota as a plain table."""

from planner.reports.page import Table, Text
from planner.reports.rota import rota
from tests.builders import FLEXIBLE, SHIFTS, world
from tests.builders import rota as grid
from tests.plans import plan


def test_people_down_days_across() -> None:
    """Each person has a row with one cell a day and their totals."""
    page = rota(plan(world(days=3), grid("Ann E - N\nBob L L -")))
    table = next(block for block in page.blocks if isinstance(block, Table))
    cells = [(*row[:5], row[6]) for row in table.rows]
    assert cells == [("Ann", "E", "-", "N", 15.5, 1), ("Bob", "L", "L", "-", 15.0, 0)]


def test_the_legend_names_a_flexible_row_once() -> None:
    """Its code, name, starts and lengths; a plain shift has its name."""
    page = rota(plan(world(days=1, shifts=(SHIFTS[0], *FLEXIBLE)), grid("Ann F6-10\nBob E")))
    (legend,) = next(block for block in page.blocks if isinstance(block, Text)).lines
    assert legend.startswith("E: Early, F: Flexible, starts 06:00 to 06:30, 4 h to 4.5 h, every 30 min")
