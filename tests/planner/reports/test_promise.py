"""The page of the promise."""

from planner.reports.page import Cell, Table
from planner.reports.promise import promise
from tests.plans import desk_plan


def test_a_missed_target_is_named_with_its_distance() -> None:
    """P4 promises 80% of 85%: missed by 5 points; P1's mean is kept though a bad month is below."""
    page = promise(desk_plan())
    table = next(block for block in page.blocks if isinstance(block, Table))
    verdicts = [row[-1].value for row in table.rows if isinstance(row[-1], Cell)]
    assert verdicts == [*["kept, but not in a bad month"] * 3, "missed by 5.0 points"]
    assert page.headline == "Below target: P4 response."
