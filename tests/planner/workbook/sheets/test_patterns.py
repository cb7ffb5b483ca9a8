"""The Patterns sheet, and the columns of the People sheet that name its patterns."""

from collections.abc import Mapping
from pathlib import Path

from planner.domain.roster.pattern import KNOWN
from tests.planner.workbook.workbooks import faults, read, write

OURS: list[Mapping[str, object]] = [
    {"Pattern": "Ours", "Duty": "E*2 L"},
    {"Pattern": "Ours", "Day": 6, "Duty": "work any"},
]


def test_rows_follow_each_other_and_gaps_are_off(tmp_path: Path) -> None:
    """Two earlies and a late, off on days 4 and 5, any shift and an open day; the usual patterns are known too."""
    patterns = read(tmp_path, Patterns=OURS).pattern
    assert patterns["Ours"].days == ("E", "E", "L", "off", "off", "work", "any")
    assert KNOWN.keys() < patterns.keys()


def test_what_is_no_duty_and_what_overlaps_is_refused(tmp_path: Path) -> None:
    """An unknown code, a number that is none, and a row that starts inside another are named by their cells."""
    rows = [
        *OURS,
        {"Pattern": "Ours", "Day": 2, "Duty": "E"},
        {"Pattern": "X", "Duty": "Q -"},
        {"Pattern": "Y", "Duty": "E*0"},
    ]
    found = faults(write(tmp_path / "team.xlsx", Patterns=rows))
    assert [fault.split(":")[0] for fault in found] == ["Patterns!B4", "Patterns!C5", "Patterns!C6"]
