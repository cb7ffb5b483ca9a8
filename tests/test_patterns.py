"""Named rotation patterns from the sheets: four crews for eight weeks in at most twelve typed rows, one person ill."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from planner.assessment.assess import check
from planner.domain.outcome.requirement import Requirement
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.template.template import write_template
from scheduling.checking.desk import Desk
from scheduling.solving.solve import solve_rota

FIRST, DAYS = date(2026, 6, 1), 56
"""Eight weeks from a Monday on."""

CREWS = ("Ann", "Bob", "Cem", "Dee")
ILL = (date(2026, 6, 15), date(2026, 6, 21))
"""Ann is ill for the third week."""

Rows = Sequence[Mapping[str, object]]

TWELVES: Rows = (
    {"Code": "D", "Start": "07:00", "End": "19:00", "Break minutes": 60, "Kind": "day"},
    {"Code": "N", "Start": "19:00", "End": "07:00", "Break minutes": 60, "Kind": "night"},
)
EIGHTS: Rows = (
    {"Code": "D", "Start": "06:00", "End": "14:00", "Kind": "day"},
    {"Code": "L", "Start": "14:00", "End": "22:00", "Kind": "late"},
    {"Code": "N", "Start": "22:00", "End": "06:00", "Kind": "night"},
)
DAYS_ONLY: Rows = ({"Code": "D", "Start": "08:00", "End": "16:30", "Break minutes": 30},)

NAMED: Mapping[str, tuple[str, Rows, str, tuple[int, ...], Sequence[str]]] = {
    "4 on 4 off": ("4 on 4 off", DAYS_ONLY, "DDDD----", (0, 2, 4, 6), ()),
    "4 on 4 off, days and nights": (
        "4 on 4 off, days and nights", TWELVES, "DDDD----NNNN----", (0, 4, 8, 12), ("hours in seven days",),
    ),
    "Panama": (
        "Panama 2-2-3", TWELVES, "DD--DDD--DD---NN--NNN--NN---", (0, 7, 14, 21), ("hours in seven days",),
    ),
    "DuPont": ("DuPont", TWELVES, "NNNN---DDD-NNN---DDDD-------", (0, 7, 14, 21), ("hours in seven days",)),
    "Continental": (
        "Continental", EIGHTS, "DDLLNNN--DDLLLNN--DDDLLNN---", (0, 7, 14, 21),
        ("hours in seven days", "days in a row", "weekly rest", "rest after nights"),
    ),
    "fixed weeks": ("Fixed weeks", EIGHTS, "DDDDD--LLLLL--NNNNN--", (0, 7, 14, 0), ("nights in a row",)),
    "alternate weeks": ("Alternate weeks", DAYS_ONLY, "DDDDD---------", (0, 7, 0, 7), ()),
    "certain weekdays": ("Midweek", DAYS_ONLY, "-DDD---", (0, 0, 0, 0), ()),
}  # fmt: skip
"""By name: the pattern as typed, the shifts, its published days, the crews' offsets, and rules that it needs off."""


def sheets(name: str) -> dict[str, Rows]:
    """Return what a planner types for a pattern, besides the days of the plan."""
    pattern, shifts, _, offsets, off = NAMED[name]
    people = [
        {"Name": who, "Contract hours": 40, "Pattern": pattern, "Offset": offset}
        for who, offset in zip(CREWS, offsets, strict=True)
    ]
    return {
        "People": people,
        "Shifts": shifts,
        "Patterns": [{"Pattern": "Midweek", "Duty": "- work*3 -*3"}] if pattern == "Midweek" else [],
        "Leave": [{"Name": "Ann", "First day": ILL[0], "Last day": ILL[1], "Kind": "SL"}],
        "Rules": [{"Rule": rule, "Mode": "off"} for rule in off],
    }


@pytest.mark.parametrize("name", NAMED)
def test_four_crews_work_a_named_pattern_for_eight_weeks(tmp_path: Path, name: str) -> None:
    """All have the published days of their pattern, Ann none while she is ill; no day differs."""
    typed = sheets(name)
    assert sum(len(rows) for rows in typed.values()) <= 12
    plan = [{"Setting": "First day", "Value": FIRST}, {"Setting": "Last day", "Value": FIRST + timedelta(DAYS - 1)}]
    skills = [{"Name": who, "desk": 1} for who in CREWS]  # which every desk has, with a pattern or without
    write_template(tmp_path / "team.xlsx", {**typed, "Plan": plan, "Skills": skills})
    desk = Desk.of(read_inputs(tmp_path / "team.xlsx"), Requirement())
    rota = solve_rota(desk, seconds=2).rota
    _, _, days, offsets, _ = NAMED[name]
    for who, offset in zip(CREWS, offsets, strict=True):
        worked = "".join("".join(rota.duties(who, FIRST + timedelta(i))) or "-" for i in range(DAYS))
        asked = "".join(days[(i + offset) % len(days)] for i in range(DAYS))
        assert worked == (asked[:14] + "-------" + asked[21:] if who == "Ann" else asked), who
    found = check(desk, rota)
    assert [breach.because for breach in found.breaches if breach.mode == "must"] == []
    assert [one.differing for one in found.patterns] == [0, 0, 0, 0]
