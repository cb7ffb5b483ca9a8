"""A flexible row of the Shifts sheet, read or refused with its cell."""

import pytest

from planner.workbook.sheets.shifts import SHIFTS
from tests.planner.workbook.workbooks import objections, row

FLEXIBLE: dict[str, object] = {
    "Code": "F", "Start": "06:00", "End": "10:00", "Last start": "10:00", "Longest": "9 h", "Every": 30,
    "Break minutes": 0, "Least": None, "Most": None, "Break from": None,
}  # fmt: skip


def test_a_row_without_the_new_cells_is_one_shift() -> None:
    """Nothing changes for it."""
    only = row(SHIFTS, Code="F", Start="06:00", End="10:00")
    assert (only.codes, only.shifts()) == (("F",), (only.shift(),))


@pytest.mark.parametrize(
    ("cells", "count"), [({}, 99), ({"Last start": None}, 11), ({"Longest": None}, 9), ({"Most": 0}, 99)]
)
def test_a_flexible_row_is_all_its_shifts(cells: dict[str, object], count: int) -> None:
    """Nine starts, eleven lengths; without a last start or a longest there is one of these."""
    assert objections(SHIFTS, FLEXIBLE | cells) == []
    filled = {key.replace(" ", "_"): cell for key, cell in (FLEXIBLE | cells).items() if cell is not None}
    assert len(row(SHIFTS, **filled).shifts()) == count


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"Last start": "05:30"}, "D2: a last start at 05:30, and Start is 06:00; accepted: 06:00 to 23:59"),
        ({"Last start": "24:00"}, "D2: a last start at 24:00, and Start is 06:00; accepted: 06:00 to 23:59"),
        ({"Longest": "3 h"}, "E2: a longest of 3 h, and Start to End are 4 h; accepted: 4 h or more, up to 24 h"),
        ({"Longest": "25 h"}, "E2: '25 h' is 1500 minutes"),
        ({"Every": None}, "F2: a flexible shift without Every; accepted: the step"),
        ({"Every": 0}, "F2: '0' is 0 minutes"),
        ({"Every": 45}, "F2: a step of 45 min, and 240 min between Start and Last start; accepted: a step that"),
        ({"Last start": "06:45", "Every": 45, "Longest": "5 h"}, "F2: a step of 45 min, and 60 min between the short"),
        ({"Last start": None, "Longest": None}, "F2: a step of 30 min without Last start or Longest"),
        ({"Break minutes": 240}, "G2: a break of 240 minutes in 240"),
        ({"Least": 2}, "H2: a least of 2 for a flexible shift; accepted: an empty cell, and rows on the Cover sheet"),
        ({"Most": 3}, "I2: a most of 3 for a flexible shift; accepted: an empty cell, or 0"),
        ({"Break minutes": 60, "Break from": "08:00"}, "J2: a break at 08:00 in a flexible shift"),
        ({"Code": "F1"}, "A2: 'F1' for a flexible shift; the times follow the code, as in F6-10; accepted: 1 to 3"),
        ({"Code": "FLEX"}, "A2: 'FLEX' for a flexible shift"),
        ({"Every": 15, "Break minutes": 15}, "F2: 357 shifts up to this row, 357 of them its own; accepted: at most"),
    ],
)
def test_flexible_shifts_that_cannot_be(cells: dict[str, object], fault: str) -> None:
    """Each fault names the cell, what is there and what would be accepted."""
    (only,) = objections(SHIFTS, FLEXIBLE | cells)
    assert only.startswith("Shifts!" + fault)


def test_the_step_that_divides_both_is_named() -> None:
    """Two hours between the starts and three between the lengths: one hour."""
    (only,) = objections(SHIFTS, FLEXIBLE | {"Last start": "08:00", "Longest": "7 h", "Every": "50 min"})
    assert only.endswith("a step that divides it, such as 60 min")


def test_a_code_of_another_row_is_refused() -> None:
    """F6-10 can be typed as a code of its own; then F cannot stand for it too."""
    (only,) = objections(SHIFTS, FLEXIBLE, {"Code": "F6-10", "Start": "06:00", "End": "10:00"})
    assert only.startswith("Shifts!A3: F6-10 is a shift of F6-10 and of F; accepted: another code")
