"""From the rows of all sheets to the inputs."""

from datetime import date
from pathlib import Path

from planner.domain.calendar import CalendarDay
from planner.domain.scenario import Change
from planner.domain.settings import Settings
from planner.workbook.input.assemble import assemble, holidays_between
from planner.workbook.sheets.scenarios import SCENARIOS
from planner.workbook.sheets.sheet import Tables
from tests.planner.workbook.workbooks import ROWS, read, reader

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
