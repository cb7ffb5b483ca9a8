"""From the rows of the Plan sheet to the settings."""

from datetime import date

from planner.domain.settings import Settings
from planner.workbook.input.settings import read_settings, setting_fault
from planner.workbook.sheets.plan import PLAN
from tests.planner.workbook.workbooks import reader

DAYS = {"First day": date(2026, 6, 1), "Last day": date(2026, 6, 30)}


def settings(**values: object) -> tuple[Settings | None, list[str]]:
    """Return the settings of June 2026 with some more values, and what is wrong with them."""
    given = DAYS | {name.replace("_", " "): value for name, value in values.items()}
    read = reader(PLAN, *({"Setting": name, "Value": value} for name, value in given.items()))
    return read_settings(read)[0], [str(fault) for fault in read.faults]


def test_what_is_empty_is_usual() -> None:
    """Settings that are missing or empty have their usual value, capitals do not matter."""
    assert settings(Country="", time_ZONE="Europe/London") == (
        Settings(date(2026, 6, 1), date(2026, 6, 30), time_zone="Europe/London"),
        [],
    )


def test_several_files() -> None:
    """Ticket files are separated by a semicolon."""
    read, _ = settings(Ticket_files="a.csv; b.csv.gz")
    assert read is not None
    assert read.ticket_files == ("a.csv", "b.csv.gz")


def test_every_bad_value_is_told() -> None:
    """All bad settings are told at their value, and then there are no settings."""
    read, faults = settings(Time_zone="Mars", Seed="x", Interval_minutes=20, Occupancy_cap=85)
    assert read is None
    assert [fault.split("; ")[0] for fault in faults] == [
        "Plan!B4: Time zone: unknown time zone 'Mars'",
        "Plan!B5: Seed: 'x' is not a number",
        "Plan!B6: Interval minutes: '20' minutes",
        "Plan!B7: Occupancy cap: 85 is above 1",
    ]


def test_days_in_order() -> None:
    """A last day before the first, and a plan of more than a year, are refused."""
    assert settings(Last_day=date(2026, 5, 31))[1] == [
        "Plan!B3: last day 2026-05-31 is before first day 2026-06-01; accepted: the first day or later"
    ]
    assert settings(Last_day=date(2028, 5, 31))[1] == ["Plan!B3: a plan of 731 days; accepted: 400 days at most"]


def test_days_must_be_given() -> None:
    """The days of the plan have no usual value; a bad one is told once."""
    assert settings(Last_day=None)[1] == ["Plan!B3: Last day is empty; accepted: a date such as 2026-05-31"]
    assert settings(Last_day="soon")[1] == [
        "Plan!B3: Last day: 'soon' is not a date; accepted: a date such as 2026-05-31"
    ]


def test_region_of_the_country() -> None:
    """A region must be one of its country."""
    assert settings(Country="GB", Region="SCT")[1] == []
    assert settings(Country="GB", Region="TX")[1] == [
        "Plan!B5: Region: unknown region 'TX' of GB; accepted: ENG, NIR, SCT, WLS"
    ]


def test_unknown_setting() -> None:
    """A setting nobody knows is told, with the nearest."""
    assert settings(Frist_day=1)[1][0].startswith("Plan!A4: unknown setting 'Frist day' (did you mean 'First day'?)")


def test_a_fault_finds_its_setting() -> None:
    """A fault of a setting stands at its value, or at the sheet when it has no row."""
    assert str(setting_fault({"seed": 9}, "seed", "x", "y")) == "Plan!B9: x; accepted: y"
    assert str(setting_fault({}, "seed", "x", "y")) == "Plan: x; accepted: y"
