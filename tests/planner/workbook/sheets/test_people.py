"""The People sheet."""

from datetime import date

from planner.workbook.sheets.people import PEOPLE
from tests.planner.workbook.workbooks import objections, row

TIERS = {"Primary": "P", "P": "P", "Second": "S", "S": "S"}


def test_a_person() -> None:
    """Hours a week become minutes, shifts and tiers sets; a tier is known by its name or code."""
    person = row(PEOPLE, Name="Ann", Contract_hours=37.5, Shifts="E; L", On_call="Second; P").person(
        {"net": 0.5}, TIERS
    )
    assert person.contract_minutes == 2250
    assert person.shifts == {"E", "L"}
    assert person.on_call == {"P", "S"}
    assert person.skills == {"net": 0.5}


def test_empty_and_none_of_on_call() -> None:
    """Empty means any tier, none means never."""
    assert row(PEOPLE, Name="Ann", Contract_hours=40).person({}, TIERS).on_call is None
    assert row(PEOPLE, Name="Ann", Contract_hours=40, On_call="None").person({}, TIERS).on_call == frozenset()


def test_nobody_leaves_before_they_come() -> None:
    """A last day before the first is refused at the cell of the last day."""
    cells = {"Name": "Ann", "Contract hours": 40, "First day": date(2026, 6, 2), "Last day": date(2026, 6, 1)}
    assert objections(PEOPLE, cells) == [
        "People!D2: last day 2026-06-01 is before first day 2026-06-02; accepted: the first day or later"
    ]


def test_duplicate_names_and_negative_hours() -> None:
    """Two people of one name, whatever its capitals, and hours below 0 are refused."""
    rows = (
        {"Name": "Ann", "Contract hours": 40},
        {"Name": "ann ", "Contract hours": 40},
        {"Name": "B", "Contract hours": -4},
    )
    assert objections(PEOPLE, *rows) == [
        "People!B4: -4 is below 0; accepted: a number from 0 to 80 (hours a week)",
        "People!A3: duplicate name: 'ann' stands in row 2 already; accepted: one row for it",
    ]


def test_a_share_of_full_time_is_no_number_of_hours() -> None:
    """80% typed as contract hours is 0.8 to a spreadsheet; none at all is a contract without hours."""
    [fault] = objections(PEOPLE, {"Name": "Ann", "Contract hours": 0.8}, {"Name": "Bob", "Contract hours": 0})
    assert fault.startswith("People!B2: 0.8 contract hours a week")
    assert fault.endswith("accepted: paid hours a week, such as 32 for 80% of 40")


def test_two_people_of_one_id_are_refused_and_empty_ids_are_not() -> None:
    """Calendars and pay tell people by their ID."""
    rows = [
        {"Name": name, "ID": number, "Contract hours": 40} for name, number in zip("ABCD", [7, 7, "", ""], strict=True)
    ]
    (only,) = objections(PEOPLE, *rows)
    assert only.startswith("People!B3: duplicate id: '7' stands in row 2 already")


def test_a_contract_by_the_year() -> None:
    """Hours a year are read in minutes; without them the contract is by the week."""
    by_year = row(PEOPLE, Name="Ann", Contract_hours=40, Hours_a_year=1760.5)
    assert by_year.person({}, {}).minutes_a_year == 105_630
    assert row(PEOPLE, Name="Ann", Contract_hours=40).person({}, {}).minutes_a_year is None
