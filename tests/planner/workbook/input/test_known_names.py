"""Names on one sheet that must be known on another."""

from typing import Any

from planner.workbook.input.known_names import known_names, unknown_names
from planner.workbook.input.parse import SheetReader
from planner.workbook.sheets.people import PEOPLE
from planner.workbook.sheets.rules import RULES_SHEET
from planner.workbook.sheets.service import SERVICE
from planner.workbook.sheets.wishes import WISHES
from tests.planner.workbook.workbooks import reader

PERSON = {"Name": "Ann", "Contract hours": 40, "Team": "North", "Shifts": "E;X"}


def told(*readers: SheetReader[Any]) -> list[str]:
    """Return the unknown names on some sheets; there are shifts E and N and a tier called Primary, code P."""
    names = known_names({r.grid.title: r.grid for r in readers}, ("desk",), ("available",))
    names = {**names, "shift": ("E", "N"), "tier": ("Primary", "P"), "duty": ("E", "N", "P")}
    return [str(fault) for r in readers for fault in unknown_names(r, names)]


def test_each_of_several_names_is_looked_up() -> None:
    """Of two shifts in a cell the unknown one is told."""
    assert told(reader(PEOPLE, PERSON)) == [
        "People!D2: unknown shift 'X'; accepted: a code of the Shifts sheet",
    ]


def test_wishes_name_a_duty_behind_not() -> None:
    """A wish for "not N" refers to N; off and work are words of their own."""
    day = "2026-06-03"
    wishes = [{"Name": "Ann", "First day": day, "Wish": wish} for wish in ("not N", "off", "not Q", "P")]
    assert told(reader(PEOPLE, {**PERSON, "Shifts": None}), reader(WISHES, *wishes)) == [
        "Wishes!C4: unknown duty 'Q'; accepted: a code of the Shifts or On-call sheet, off, work, no nights"
    ]


def test_rules_apply_to_anything_with_a_name() -> None:
    """A rule may apply to a person, team, grade, rule set or everyone, and to nothing else."""
    rows = [{"Rule": "available", "Mode": "must", "Applies to": name} for name in ("North", "Ann", "everyone", "South")]
    assert told(reader(PEOPLE, {**PERSON, "Shifts": None}), reader(RULES_SHEET, *rows)) == [
        "Rules!C5: unknown person or team or grade or rule set 'South'; accepted: a name of the People sheet, "
        "a team of the People sheet, a grade of the People sheet, a rule set of the People sheet, everyone"
    ]


def test_24x7_needs_no_hours() -> None:
    """The clock that never stops is known without a row; a misspelt one is not."""
    rows = [
        {"Priority": p, "Response target": 30, "Attainment": 0.9, "Clock": c}
        for p, c in (("P1", "24X7"), ("P2", "Offce"))
    ]
    (only,) = told(reader(SERVICE, *rows))
    assert only.startswith("Service!D3: unknown clock 'Offce'")
