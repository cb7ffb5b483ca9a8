"""The next month's workbook reads without a fault and starts where the last month stopped."""

from datetime import date
from pathlib import Path

from planner.domain.inputs import Inputs
from planner.handover.next_month import next_month
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.results.write_next import write_next
from planner.workbook.template.default_rows import SheetRows
from tests.builders import rota
from tests.planner.workbook.workbooks import ROWS, write

LAST_TWO_WEEKS = (
    "Ann  - - - - - E E - - E E E - -\nBob  L L L L - - - - L L L+P P P P\nCem  N N - - - - - - - - - - - -"
)
"""1 to 14 June."""


def month_after(folder: Path, **rows: SheetRows) -> Inputs:
    """Return the inputs of 15 to 28 June: written after a rota of the small workbook with some sheets replaced."""
    path = write(folder / "team.xlsx", None, **rows)
    inputs = read_inputs(path)
    after = folder / "team-2026-06.xlsx"
    write_next(path, next_month(inputs, rota(LAST_TWO_WEEKS)), after)
    return read_inputs(after)


def test_days_tail_and_ledger(tmp_path: Path) -> None:
    """Fourteen days later, with every duty before them, Bob's running turn on call too, and four nights of Ann's."""
    inputs = month_after(tmp_path)
    assert (inputs.settings.first_day, inputs.settings.last_day) == (date(2026, 6, 15), date(2026, 6, 28))
    made = {done for done in rota(LAST_TWO_WEEKS).assignments if done.person != "Cem"}
    assert set(inputs.previous) == made
    assert {line.amount for line in inputs.ledger if (line.person, line.measure) == ("Ann", "nights")} == {4}
    assert {line.amount for line in inputs.ledger if (line.person, line.measure) == ("Bob", "on-call")} == {4}
    assert [tier.code for tier in inputs.tiers] == ["P"]


def test_leave_and_wishes_that_reach_beyond_the_month_stay(tmp_path: Path) -> None:
    """Leave until 18 June and a wish for the 20th stay; what ended by the 14th is gone, with the rows of Fixed."""
    leave: SheetRows = [
        {"Name": "Ann", "First day": date(2026, 6, 10), "Last day": date(2026, 6, 14)},
        {"Name": "Bob", "First day": date(2026, 6, 12), "Last day": date(2026, 6, 18)},
    ]
    wishes: SheetRows = [
        {"Name": "Bob", "First day": date(2026, 6, 10), "Wish": "off"},
        {"Name": "Ann", "First day": date(2026, 6, 20), "Wish": "off"},
    ]
    inputs = month_after(tmp_path, Leave=leave, Wishes=wishes)
    assert [(row.person, row.last_day) for row in inputs.leave] == [("Bob", date(2026, 6, 18))]
    assert [(row.person, row.first_day) for row in inputs.wishes] == [("Ann", date(2026, 6, 20))]
    assert inputs.fixed == ()


def test_standing_wishes_stay(tmp_path: Path) -> None:
    """Every Tuesday off from 2 June on is there in the next month, and one without a day; one that ended is gone."""
    tuesday: dict[str, object] = {"Name": "Ann", "First day": date(2026, 6, 2), "Wish": "off", "Days": "Tue"}
    wishes: SheetRows = [
        tuesday,
        {"Name": "Bob", "Wish": "no nights"},
        {**tuesday, "Name": "Bob", "Last day": date(2026, 6, 9)},
    ]
    inputs = month_after(tmp_path, Wishes=wishes)
    assert {row.person for row in inputs.wishes if row.wish == "off"} == {"Ann"}
    assert all(row.first_day.weekday() == 1 for row in inputs.wishes if row.wish == "off")
    assert {row.wish for row in inputs.wishes if row.person == "Bob"} == {"not N"}


def test_whoever_left_stands_nowhere_and_whoever_comes_stays(tmp_path: Path) -> None:
    """Cem's last day was 9 June: no row, and no colleague's cell, names him; Dan starts on 1 July and has rows."""
    people: SheetRows = [
        {"Name": "Ann", "Contract hours": 40, "Apart from": "Bob; Cem"},
        {"Name": "Bob", "Contract hours": 37.5, "Together with": "Cem"},
        {"Name": "Cem", "Contract hours": 20, "Last day": date(2026, 6, 9)},
        {"Name": "Dan", "Contract hours": 40, "First day": date(2026, 7, 1)},
    ]
    skills = [*ROWS["Skills"], {"Name": "Dan", "desk": 1}]
    contacts: SheetRows = [{"Name": "Cem", "System": "PagerDuty", "ID": "PCEM"}]
    wishes: SheetRows = [{"Name": "Cem", "First day": date(2026, 6, 1), "Last day": date(2026, 6, 20), "Wish": "off"}]
    rules: SheetRows = [
        {"Rule": "nights in a row", "Applies to": "everyone", "Limit": 4, "Mode": "must"},
        {"Rule": "nights in a row", "Applies to": "Cem", "Limit": 2, "Mode": "must"},
    ]
    inputs = month_after(tmp_path, People=people, Skills=skills, Contacts=contacts, Wishes=wishes, Rules=rules)
    assert [row.applies_to for row in inputs.rules if row.rule == "nights in a row"] == ["everyone"]
    assert list(inputs.person) == ["Ann", "Bob", "Dan"]
    assert inputs.person["Ann"].apart == {"Bob"}
    assert inputs.person["Bob"].together == frozenset()
    assert (inputs.contacts, inputs.wishes) == ((), ())
    assert [line.amount for line in inputs.ledger if (line.person, line.measure) == ("Dan", "nights")] == [0]


def test_handovers_in_a_row_read_without_a_fault(tmp_path: Path) -> None:
    """Six in a row: the ledger counts each fortnight once."""
    path = write(tmp_path / "team.xlsx", None, Fixed=[])
    inputs = read_inputs(path)
    for number in range(6):
        made = rota("Ann  E E E E N", inputs.settings.first_day)
        after = tmp_path / f"after-{number}.xlsx"
        write_next(path, next_month(inputs, made), after)
        path, inputs = after, read_inputs(after)
    found = {line.measure: line for line in inputs.ledger if line.person == "Ann"}
    assert found["nights"].amount == 4 + 6
    assert found["hours"].amount == 6 * round(4 * 7.5 + 9)
    assert inputs.settings.first_day == date(2026, 8, 24)


def test_a_pattern_goes_on_where_it_stopped(tmp_path: Path) -> None:
    """Bob's four lates from Monday 1 June, then four days off, fit the pattern from its first day: chosen, and kept."""
    people: SheetRows = [
        {"Name": "Ann", "Contract hours": 40, "Pattern": "Ours", "Pattern from": date(2026, 5, 25), "Offset": 3},
        {"Name": "Bob", "Contract hours": 37.5, "Pattern": "4 on 4 off", "Offset": "choose"},
        {"Name": "Cem", "Contract hours": 20, "Pattern": "Alternate weeks"},
    ]
    inputs = month_after(tmp_path, People=people, Patterns=[{"Pattern": "Ours", "Duty": "E*5 -*2"}], Fixed=[])
    starts = {name: (who.pattern_from, who.offset) for name, who in inputs.person.items()}
    first = date(2026, 6, 1)
    assert starts == {"Ann": (date(2026, 5, 25), 3), "Bob": (first, 0), "Cem": (first, 0)}
