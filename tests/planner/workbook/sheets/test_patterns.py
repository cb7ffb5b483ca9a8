"""The Patterns sheet, and the columns of the People sheet that name its patterns."""

from collections.abc import Mapping
from datetime import date
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


def test_people_name_a_pattern_a_day_and_an_offset(tmp_path: Path) -> None:
    """The first follows a known pattern, the second one of the sheet from a day that the planning chooses."""
    people = [
        {"Name": "Ann", "Contract hours": 40, "Pattern": "DuPont", "Pattern from": date(2026, 5, 4), "Offset": 7},
        {"Name": "Bob", "Contract hours": 37.5, "Pattern": "Ours", "Offset": "choose"},
        {"Name": "Cem", "Contract hours": 20},
    ]
    known = read(tmp_path, People=people, Patterns=OURS).person
    assert [(p.pattern, p.pattern_from, p.offset) for p in known.values()] == [
        ("DuPont", date(2026, 5, 4), 7),
        ("Ours", None, None),
        ("", None, 0),
    ]


def test_an_unknown_pattern_and_an_offset_without_one_are_refused(tmp_path: Path) -> None:
    """Both are named by their cells, with what would be accepted."""
    people = [
        {"Name": "Ann", "Contract hours": 40, "Pattern": "DuPond"},
        {"Name": "Bob", "Contract hours": 37.5, "Offset": 3},
        {"Name": "Cem", "Contract hours": 20, "Pattern": "DuPont", "Offset": "best"},
    ]
    found = faults(write(tmp_path / "team.xlsx", People=people))
    assert [fault.split(":")[0] for fault in found] == ["People!R2", "People!R3", "People!T4"]
    assert "DuPont" in found[0]


def test_people_of_a_crew_follow_one_pattern_alike(tmp_path: Path) -> None:
    """Bob is of Ann's crew with another offset, Cem with another pattern: each is named by the cell that differs."""
    people = [
        {"Name": "Ann", "Contract hours": 40, "Pattern": "DuPont", "Offset": "choose", "Crew": "Blue"},
        {"Name": "Bob", "Contract hours": 37.5, "Pattern": "DuPont", "Offset": 7, "Crew": "Blue"},
        {"Name": "Cem", "Contract hours": 20, "Pattern": "Continental", "Offset": "choose", "Crew": "Blue"},
    ]
    assert faults(write(tmp_path / "team.xlsx", People=people)) == [
        "People!T3: Bob of crew Blue has 7 where Ann has choose; accepted: the same for the whole crew",
        "People!R4: Cem of crew Blue has Continental where Ann has DuPont; accepted: the same for the whole crew",
    ]
    people[1:] = [{**people[0], "Name": "Bob"}, {"Name": "Cem", "Contract hours": 20}]
    assert [p.crew for p in read(tmp_path, People=people).people] == ["Blue", "Blue", ""]
