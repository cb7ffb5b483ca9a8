"""The rows of a new workbook from four answers."""

from datetime import date
from pathlib import Path

import pytest

from planner.workbook.cells.kind import Unreadable
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.start import OPEN_HOURS, Start, start_rows, zones_of
from planner.workbook.template.template import write_template
from scheduling.presets import PRESETS

PEOPLE: dict[str, SheetRows] = {
    "People": [{"Name": name, "Contract hours": 37.5} for name in ("Ann Archer", "Bob Baker")],
    "Skills": [{"Name": name, "Desk": 1} for name in ("Ann Archer", "Bob Baker")],
}
EXPORT = "number,opened,priority,group\nT1,2026-10-05 09:00,P1,Desk\n"


@pytest.mark.parametrize("hours", OPEN_HOURS)
@pytest.mark.parametrize("on_call", [True, False])
def test_only_people_and_tickets_are_missing(tmp_path: Path, hours: str, on_call: bool) -> None:
    """With people, skills and an export filled in the workbook is read without a fault."""
    rows = start_rows(Start("gb", "Europe/London", hours, on_call), date(2026, 12, 1))
    (tmp_path / "tickets.csv").write_text(EXPORT, encoding="utf-8")
    plan = [*rows["Plan"], {"Setting": "Ticket files", "Value": "tickets.csv"}]
    handling = [{"Priority": p, "Skill": "Desk", "Minutes": 20} for p in ("P1", "P2", "P3", "P4")]
    path = tmp_path / "team.xlsx"
    write_template(path, {**rows, **PEOPLE, "Plan": plan, "Handling": handling})
    inputs = read_workbook(path)
    assert (inputs.settings.first_day, inputs.settings.last_day) == (date(2027, 1, 1), date(2027, 1, 31))
    assert (inputs.settings.labour_law, inputs.settings.currency) == ("uk_wtr", "GBP")
    assert date(2027, 1, 1) in inputs.holidays
    assert bool(inputs.tiers) == on_call
    assert any(shift.kind == "night" for shift in inputs.shifts) == (hours == "24x7")


def test_laws_and_currencies_follow_the_country() -> None:
    """Spain has the Working Time Directive and the euro, Brazil its real and no law of its own here."""
    assert (Start("ES", "Europe/Madrid").law, Start("ES", "Europe/Madrid").currency) == ("eu_wtd", "EUR")
    assert (Start("BR", "America/Sao_Paulo").law, Start("BR", "America/Sao_Paulo").currency) == ("", "BRL")
    known = {law.name for law in PRESETS}
    assert {Start(c, "UTC").law for c in ("GB", "DE", "FR", "US", "AU", "IT")} <= known


def test_an_unknown_country_or_zone_is_refused() -> None:
    """What is not known is named."""
    with pytest.raises(Unreadable, match="unknown country"):
        Start("XX", "UTC")
    with pytest.raises(Unreadable, match="unknown time zone"):
        Start("GB", "Europe/Londn")
    assert zones_of("gb") == ("Europe/London",)
