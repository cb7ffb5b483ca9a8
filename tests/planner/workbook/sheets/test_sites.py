"""The Sites sheet."""

from datetime import date
from pathlib import Path

from planner.workbook.sheets.sites import SITES
from tests.planner.workbook.workbooks import ROWS as WORKBOOK
from tests.planner.workbook.workbooks import faults, objections, read, row, write

ROWS = [{"Site": "Riyadh", "Time zone": "Asia/Riyadh", "Country": "SA", "Weekend": "Fri-Sat"}]


def test_a_site_has_the_usual_weekend_without_a_word() -> None:
    """Saturday and Sunday; three days in a row may be a weekend too."""
    assert row(SITES, Site="Leeds").place().weekend == frozenset((5, 6))
    assert row(SITES, Site="Leeds", Weekend="Fri-Sun").place().weekend == frozenset((4, 5, 6))


def test_a_weekend_is_one_run_of_days() -> None:
    """Friday and Sunday, and a weekend of the whole week, are refused."""
    for typed in ("Fri, Sun", "every day"):
        (only,) = objections(SITES, {"Site": "Leeds", "Weekend": typed})
        assert "is no weekend; accepted: one to three weekdays in a row" in only


def test_a_region_belongs_to_its_country() -> None:
    """Scotland is no region of Germany."""
    (only,) = objections(SITES, {"Site": "Leeds", "Country": "DE", "Region": "SCT"})
    assert "unknown region 'SCT' of DE" in only


def test_a_site_has_holidays_of_its_own(tmp_path: Path) -> None:
    """A row of the Calendar sheet for Riyadh is a holiday there alone, one for all everywhere."""
    rows = [
        {"Date": date(2026, 6, 8), "Name": "Feast", "Site": "Riyadh"},
        {"Date": date(2026, 6, 9), "Name": "Outing"},
    ]
    inputs = read(tmp_path, Sites=ROWS, Calendar=rows)
    [riyadh] = inputs.sites
    assert [riyadh.holidays.get(date(2026, 6, day)) for day in (8, 9)] == ["Feast", "Outing"]
    assert [inputs.holidays.get(date(2026, 6, day)) for day in (8, 9)] == [None, "Outing"]


def test_people_and_shifts_have_the_clock_of_their_site(tmp_path: Path) -> None:
    """Ann and the early shift are of Riyadh and go by its clock; Bob has a clock of his own."""
    people = [{**one, "Site": "Riyadh"} for one in WORKBOOK["People"]]
    people[1]["Time zone"] = "Asia/Dubai"
    shifts = [{**WORKBOOK["Shifts"][0], "Site": "Riyadh"}, *WORKBOOK["Shifts"][1:]]
    inputs = read(tmp_path, Sites=ROWS, People=people, Shifts=shifts)
    assert [one.zone for one in inputs.people] == ["Asia/Riyadh", "Asia/Dubai", "Asia/Riyadh"]
    assert [inputs.shift[code].zone for code in "EL"] == ["Asia/Riyadh", ""]
    assert inputs.local["Bob"].weekend == frozenset((4, 5))


def test_an_unknown_site_is_refused(tmp_path: Path) -> None:
    """The cell, and what would be accepted."""
    feast = {"Date": date(2026, 6, 8), "Name": "Feast", "Site": "Atlantis"}
    (only,) = faults(write(tmp_path / "team.xlsx", Sites=ROWS, Calendar=[feast]))
    assert only == "Calendar!F2: unknown site 'Atlantis'; accepted: a site of the Sites sheet"


def test_only_a_public_holiday_is_that_of_one_site(tmp_path: Path) -> None:
    """A freeze changes the tickets of all."""
    freeze = {"Date": date(2026, 6, 8), "Kind": "freeze", "Site": "Riyadh"}
    (only,) = faults(write(tmp_path / "team.xlsx", Sites=ROWS, Calendar=[freeze]))
    assert only.startswith("Calendar!F2: freeze for Riyadh alone")


def test_travel_counts_both_ways(tmp_path: Path) -> None:
    """Minutes typed beside one site hold for the way back; a site that is not known is refused."""
    rows = [{"Site": "Leeds", "Travel": "York 40"}, {"Site": "York"}]
    shifts = [
        {"Code": "E", "Start": "07:00", "End": "15:00", "Site": "Leeds"},
        {"Code": "L", "Start": "14:00", "End": "22:00", "Site": "York"},
    ]
    inputs = read(tmp_path, Sites=rows, Shifts=shifts, Wishes=[], Previous=[])
    ways = [inputs.travel_minutes(one, other) for one, other in (("E", "L"), ("L", "E"), ("E", "E"), ("E", "P"))]
    assert ways == [40, 40, 0, 0]
    (only,) = faults(write(tmp_path / "typo.xlsx", Sites=[{"Site": "Leeds", "Travel": "Yrok 40"}]))
    assert only.startswith("Sites!F2: unknown site 'Yrok'")
