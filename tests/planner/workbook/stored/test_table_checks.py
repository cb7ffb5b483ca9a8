"""Checksums of stored tables: what other programs and sorting change, and what a hand changes."""

from datetime import date, datetime

import pytest

from planner.workbook.stored.data_table import Row, table
from planner.workbook.stored.table_checks import CHECKS, changed_tables, checks_table

ROWS: list[Row] = [("desk", date(2026, 6, 1), 0.1 + 0.2, 7), ("net", date(2026, 6, 2), 1 / 3, None)]


def changes(rows: list[Row]) -> list[tuple[str, str]]:
    """Return what is found when these rows are read in place of those written."""
    checks = checks_table([table("tblNeed", "Skill, Day, Share, Number", ROWS)])
    return list(changed_tables({"tblNeed": rows, CHECKS: list(checks.rows)}))


def test_saved_by_another_program_a_table_is_the_same() -> None:
    """Sorted, with dates as moments, fifteen digits of a number, and blank rows between."""
    again: list[Row] = [
        ("net", datetime(2026, 6, 2), 0.333333333333333, ""),
        (None, None, None, None),
        ("desk", datetime(2026, 6, 1), 0.3, 7.0),
    ]
    assert changes(again) == []


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (ROWS[:1], "the table tblNeed was changed: 1 of 2 rows are there"),
        ([*ROWS, ("new", None, None, None)], "the table tblNeed was changed: 3 of 2 rows are there"),
        ([ROWS[0], ("net", date(2026, 6, 2), 0.34, None)], "the table tblNeed was changed: cells were changed"),
        ([ROWS[0], ("net", date(2026, 6, 3), 1 / 3, None)], "the table tblNeed was changed: cells were changed"),
        ([ROWS[0], (None, date(2026, 6, 2), 1 / 3, None)], "the table tblNeed was changed: cells were changed"),
    ],
)
def test_what_a_hand_changes_is_found(rows: list[Row], found: str) -> None:
    """A row less, a row more, a number, a day, an emptied cell."""
    assert changes(rows) == [("tblNeed", found)]


def test_a_table_that_is_gone_is_found() -> None:
    """Its name stands among the checks and nowhere else; without checks nothing is known."""
    checks = checks_table([table("tblNeed", "Skill", [("desk",)])])
    assert list(changed_tables({CHECKS: list(checks.rows)})) == [("tblNeed", "the table tblNeed is missing")]
    assert list(changed_tables({})) == []
