"""The Shifts sheet."""

from datetime import time

import pytest

from planner.domain.roster.shifts import Shift
from planner.workbook.sheets.shifts import SHIFTS
from tests.planner.workbook.workbooks import objections, row


def test_a_shift() -> None:
    """Times become minutes of the day, days a set, a colour its digits."""
    cells = {"Break_minutes": 60, "Days": "Mon-Fri", "Kind": "night", "Least": 2, "Colour": "blue"}
    shift = row(SHIFTS, Code="N", Start=time(22, 0), End="07:00", **cells).shift()
    days = frozenset(range(5))
    assert shift == Shift("N", 1320, 420, break_minutes=60, days=days, kind="night", least=2, colour="DDEBF7")


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"Break from": "15:00"}, "E2: 30 minutes from 15:00"),
        ({"Break from": "14:30"}, "E2: 30 minutes from 14:30"),
        ({"Break from": "12:00", "Break minutes": 0}, "D2: a break from 12:00 without minutes"),
        ({"Start": "24:00"}, "B2: a shift that starts at 24:00"),
        ({"Break minutes": 480}, "D2: a break of 480 minutes in 480"),
        ({"Code": "L+P"}, "A2: 'L+P' cannot be a code"),
        ({"Code": "off"}, "A2: 'off' cannot be a code"),
        ({"Code": "EARLYBIRD"}, "A2: 'EARLYBIRD' is too long for a grid cell"),
        ({"Least": 3, "Most": 2}, "F2: most 2 is below least 3"),
    ],
)
def test_shifts_that_cannot_be(cells: dict[str, object], found: str) -> None:
    """A shift lasts longer than its break, its code fits the grid, and no maximum is below its minimum."""
    usual: dict[str, object] = {"Code": "E", "Start": "07:00", "End": "15:00", "Break minutes": 30}
    (only,) = objections(SHIFTS, usual | cells)
    assert only.startswith("Shifts!" + found)


@pytest.mark.parametrize("code", ["*", "N?", "~N", "<9", "=N", '"N'])
def test_a_code_that_counting_formulas_read_as_a_pattern_is_refused(code: str) -> None:
    """COUNTIF would count other cells, or all of them."""
    (only,) = objections(SHIFTS, {"Code": code, "Start": "07:00", "End": "15:00"})
    assert "cannot be a code" in only
