"""The column of the Rules sheet that says what is in force."""

from pathlib import Path

import openpyxl

from planner.domain.inputs import Inputs
from planner.domain.outcome.rule_in_force import USUAL, RuleInForce
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.pages.rules_column import HEADER, clear_rules_column, write_rules_column
from planner.workbook.template.example import write_example


def rules(inputs: Inputs) -> tuple[RuleInForce, ...]:
    """Return a rule that a law sets for one person and that is usual for the others."""
    first, *others = inputs.person
    usual = RuleInForce("weekly rest", "must", 35.0, "hours", 3, tuple(others), "7 others", USUAL)
    law = RuleInForce("weekly rest", "must", 36.0, "hours", 3, (first,), first, "law de_arbzg, s. 11")
    return usual, law


def test_each_row_says_what_holds_and_the_workbook_is_read_as_before(tmp_path: Path) -> None:
    """Weekly rest has two settings, a rule without any is off, and a second time the same column is written."""
    path = tmp_path / "team.xlsx"
    write_example(path)
    inputs = read_inputs(path)
    book = openpyxl.load_workbook(path)
    for _ in range(2):
        write_rules_column(book, inputs, rules(inputs))
    book.save(path)
    sheet = openpyxl.load_workbook(path)["Rules"]
    heads, *rows = sheet.iter_rows(values_only=True)
    assert heads.count(HEADER) == 1
    said = {row[0]: row[heads.index(HEADER)] for row in rows}
    first = inputs.people[0].name
    assert (
        said["weekly rest"]
        == f"must, 35 hours for 7 others: usual setting; must, 36 hours for {first}: law de_arbzg, s. 11"
    )
    assert said["longest shift"] == "off"
    (table,) = sheet.tables.values()
    assert table.ref == sheet.dimensions
    assert read_inputs(path).rules == inputs.rules


def test_a_row_for_one_person_says_what_holds_for_them(tmp_path: Path) -> None:
    """The others' usual setting is not in the row of the first person."""
    path = tmp_path / "team.xlsx"
    write_example(path)
    inputs = read_inputs(path)
    book = openpyxl.load_workbook(path)
    sheet, name = book["Rules"], inputs.people[0].name
    names = [row[0] for row in sheet.iter_rows(values_only=True)]
    number = names.index("weekly rest") + 1
    sheet.cell(number, 2).value = name
    write_rules_column(book, inputs, rules(inputs))
    assert sheet.cell(number, sheet.max_column).value == f"must, 36 hours for {name}: law de_arbzg, s. 11"


def test_the_next_month_starts_with_an_empty_column(tmp_path: Path) -> None:
    """What held last month is gone, the header stays for the next result."""
    path = tmp_path / "team.xlsx"
    write_example(path)
    inputs = read_inputs(path)
    book = openpyxl.load_workbook(path)
    write_rules_column(book, inputs, rules(inputs))
    clear_rules_column(book)
    column = [cell.value for cell in list(book["Rules"].columns)[-1]]
    assert column == [HEADER, *[None] * (len(column) - 1)]
