"""From the rows of all sheets to the inputs."""

from datetime import date
from pathlib import Path

from planner.domain.calendar import CalendarDay
from planner.domain.scenario import Change
from planner.domain.settings import Settings
from planner.studies.changes.catalogue import apply
from planner.workbook.input.assemble import assemble, holidays_between
from planner.workbook.sheets.scenarios import SCENARIOS
from planner.workbook.sheets.sheet import Tables
from tests.planner.workbook.workbooks import ROWS, faults, read, reader, write

MAY = Settings(date(2016, 5, 1), date(2016, 5, 31), country="BR")


def test_holidays_of_country_and_calendar() -> None:
    """Public holidays come from the country and the Calendar sheet, whose name wins; events are none."""
    day = date(2016, 5, 26)
    calendar = (CalendarDay(day, "Our day off"), CalendarDay(date(2016, 5, 12), "Release", "event"))
    without, optional = holidays_between(MAY, (), date(2016, 3, 1))
    assert list(without) == [date(2016, 3, 25), date(2016, 4, 21), date(2016, 5, 1)]
    assert day in optional
    public, optional = holidays_between(MAY, calendar, date(2016, 3, 1))
    assert public[day] == "Our day off"
    assert day not in optional
    assert date(2016, 5, 12) not in public


def test_rows_of_a_scenario_are_one() -> None:
    """Rows with one name are one scenario, in the order of the sheet."""
    rows = [{"Scenario": s, "Change": "volume", "Amount": a} for s, a in (("A", 0.1), ("B", 0.2), ("A", 0.3))]
    tables = Tables({"Scenarios": reader(SCENARIOS, *rows).rows})
    first, second = assemble(tables, MAY, ()).scenarios
    assert first.changes == (Change("volume", 0.1), Change("volume", 0.3))
    assert second.name == "B"


def test_a_contract_by_the_year_is_one_by_the_week_too(tmp_path: Path) -> None:
    """1,760 h in the 261 workdays of 2026 are 33.72 h a week; the balance of the Ledger sheet is read in minutes."""
    people = [{**row, "Hours a year": 1760 if row["Name"] == "Ann" else None} for row in ROWS["People"]]
    ledger = [{"Name": "Ann", "Measure": "balance", "Amount": -12}]
    inputs = read(tmp_path, People=people, Ledger=ledger)
    ann = inputs.person["Ann"]
    assert (ann.minutes_a_year, ann.contract_minutes) == (105_600, round(105_600 * 5 / 261))
    assert inputs.balance_minutes(ann) == -720
    assert inputs.target_minutes(ann) > inputs.due_minutes(ann, inputs.horizon.days)


FLEXIBLE = {
    "Code": "F", "Name": "Flexible", "Start": "06:00", "End": "10:00", "Last start": "06:30", "Longest": "4:30",
    "Every": 30,
}  # fmt: skip
CODES = ("F6-10", "F6-10:30", "F6:30-10:30", "F6:30-11")


def test_the_code_of_a_flexible_row_means_all_its_shifts_on_every_sheet(tmp_path: Path) -> None:
    """Bob works F only, at most three times, wishes it once; no early follows it, a pattern and a scenario have it."""
    people = [{**row, "Shifts": "F", "At most": "F 3"} if row["Name"] == "Bob" else row for row in ROWS["People"]]
    people = [{**row, "Pattern": "Ours"} if row["Name"] == "Ann" else row for row in people]
    inputs = read(
        tmp_path,
        People=people,
        Shifts=[*ROWS["Shifts"], FLEXIBLE, {"Code": "X", "Start": "11:00", "End": "20:00", "Not next day": "F; E"}],
        Patterns=[{"Pattern": "Ours", "Duty": "F*4 -*3"}],
        Wishes=[{"Name": "Bob", "First day": date(2026, 6, 10), "Wish": "not F"}],
        Fixed=[{"Name": "Ann", "Date": date(2026, 6, 1), "Duty": "F6:30-11"}],
        Scenarios=[{"Scenario": "Flex", "Change": "shift set", "Amount": "F; N"}],
    )
    assert tuple(shift.code for shift in inputs.shifts) == ("E", "L", "N", *CODES, "X")
    assert inputs.person["Bob"].shifts == frozenset(CODES)
    assert inputs.person["Bob"].most == {"F": 3}
    assert inputs.shift["X"].not_next_day == {*CODES, "E"}
    assert [(wish.person, wish.wish) for wish in inputs.wishes] == [("Bob", "not F")]
    assert inputs.fixed[0].duty == "F6:30-11"
    changed = apply(inputs.scenarios[0], inputs)
    assert {code for code, shift in changed.shift.items() if not shift.waits} == {"N", *CODES}
    assert inputs.places["Shifts", "days", "F"] == inputs.places["Shifts", "days", "F6:30-11"]


def test_a_duty_that_is_decided_has_times(tmp_path: Path) -> None:
    """F alone does not say when Ann starts; a code that F does not stand for is unknown."""
    fixed = [{"Name": "Ann", "Date": date(2026, 6, day), "Duty": code} for day, code in ((1, "F"), (2, "F7-11"))]
    found = faults(write(tmp_path / "team.xlsx", None, Shifts=[*ROWS["Shifts"], FLEXIBLE], Fixed=fixed))
    assert found[0] == ("Fixed!C2: F is a flexible shift without times; accepted: one of its shifts, F6-10 to F6:30-11")
    assert found[1].startswith("Fixed!C3: unknown duty 'F7-11'")
    assert len(found) == 2
