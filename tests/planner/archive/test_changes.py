"""What changed between two versions is told day by day."""

from datetime import timedelta

from planner.archive.changes import CellChange, changed_cells
from tests.builders import MONDAY, rota


def test_a_swap_changes_two_days_of_two_people() -> None:
    """Ann and Bob trade Tuesday: two cells differ, everything else stays."""
    before, after = rota("Ann  E E -\nBob  L - L"), rota("Ann  E - -\nBob  L E L")
    tuesday = MONDAY + timedelta(days=1)
    assert changed_cells(before, after) == (
        CellChange(tuesday, "Ann", ("E",), ()),
        CellChange(tuesday, "Bob", (), ("E",)),
    )
    assert changed_cells(before, before) == ()
