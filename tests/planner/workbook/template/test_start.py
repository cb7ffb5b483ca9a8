"""The rows of a new workbook from four answers."""

from datetime import date
from pathlib import Path

import pytest

from planner.domain.outcome.requirement import Requirement
from planner.reports.measures.load import loads
from planner.workbook.cells.kind import Unreadable
from planner.workbook.input.read_sheets import read_inputs, read_workbook
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.start import LAWS, OPEN_HOURS, Start, start_rows, zones_of
from planner.workbook.template.template import write_template
from scheduling.checking.desk import Desk
from scheduling.presets import PRESETS
from scheduling.solving.solve import solve_rota

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
    """Italy has the Working Time Directive and the euro, Brazil its law and the real, Japan no law here."""
    assert (Start("IT", "Europe/Rome").law, Start("IT", "Europe/Rome").currency) == ("eu_wtd", "EUR")
    assert (Start("BR", "America/Sao_Paulo").law, Start("BR", "America/Sao_Paulo").currency) == ("br_clt", "BRL")
    assert (Start("JP", "Asia/Tokyo").law, Start("JP", "Asia/Tokyo").currency) == ("", "JPY")
    known = {law.name for law in PRESETS}
    assert set(LAWS.values()) <= known
    assert {Start(c, "UTC").law for c in ["PL", "NL", "IE", "PT", "ES", "RO", "AT"]} & {"eu_wtd"} == set()


def test_an_unknown_country_or_zone_is_refused() -> None:
    """What is not known is named."""
    with pytest.raises(Unreadable, match="unknown country"):
        Start("XX", "UTC")
    with pytest.raises(Unreadable, match="unknown time zone"):
        Start("GB", "Europe/Londn")
    assert zones_of("gb") == ("Europe/London",)


def test_a_december_in_office_hours_leaves_christmas_free(tmp_path: Path) -> None:
    """England 2026: 21 workdays beside 25 and 28 December; full time is due 157.5 h, 22.5 h a week are 94.5 h."""
    start = start_rows(Start("GB", "Europe/London", "office"), date(2026, 11, 15))
    people = [("Amy", 37.5), ("Bea", 37.5), ("Cal", 37.5), ("Eva", 22.5)]
    rows = {
        **start,
        "Plan": [*start["Plan"], {"Setting": "Region", "Value": "ENG"}],
        "People": [{"Name": name, "Contract hours": hours} for name, hours in people],
        "Skills": [{"Name": name, "Desk": 1} for name, _ in people],
    }
    write_template(tmp_path / "december.xlsx", rows)
    inputs = read_inputs(tmp_path / "december.xlsx")
    made = solve_rota(Desk.of(inputs, Requirement()), seconds=5).rota
    worked = loads(inputs, made)
    assert [load.due_minutes / 60 for load in worked.values()] == [157.5, 157.5, 157.5, 94.5]
    assert all(abs(load.over_minutes) <= 4 * 60 for load in worked.values())
    assert not {entry.day.day for entry in made.assignments} & {25, 28}


def test_zones_with_one_clock_are_one() -> None:
    """Berlin and Büsingen have the same clock, so that nobody need choose; the United States begin with New York."""
    assert zones_of("DE") == ("Europe/Berlin",)
    assert zones_of("US")[0] == "America/New_York"
    assert {"America/Chicago", "America/Denver", "America/Los_Angeles"} <= set(zones_of("US"))
