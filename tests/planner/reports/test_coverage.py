"""The page of cover."""

from planner.reports.coverage import coverage
from planner.reports.page import Heat
from tests.builders import rota, world
from tests.plans import plan


def test_the_heat_shows_the_gap() -> None:
    """One is required from 07 to 19 by the plan's floors; the early keeps it until 15."""
    page = coverage(plan(world("Ann", days=1), rota("Ann E")))
    (heat,) = (block for block in page.blocks if isinstance(block, Heat))
    assert [row[0] for row in heat.values] == [0] * 15 + [-1] * 4 + [0] * 5
    assert page.headline.startswith("The people needed at once are 4.0 person-hours short, in 1 period")
