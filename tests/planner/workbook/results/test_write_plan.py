"""The result workbook: what planners and spreadsheets find in it."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from planner.domain.outcome.plan import Plan
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.results.write_plan import RESULT_SHEETS, write_plan
from planner.workbook.sheets import SHEETS
from tests.planner.workbook.results_of import by_hand, planned
from tests.planner.workbook.workbooks import write


def test_result_sheets_come_first_then_the_planners(book: Workbook) -> None:
    """The first sheets are the result, Summary leading; every input sheet stands behind them."""
    assert tuple(book.sheetnames[: len(RESULT_SHEETS)]) == RESULT_SHEETS
    assert {sheet.title for sheet in SHEETS} <= set(book.sheetnames[len(RESULT_SHEETS) :])
    assert book.active is not None
    assert book.active.title == "Summary"


def test_no_result_sheet_takes_the_name_of_an_input_sheet() -> None:
    """The two kinds can stand in one file."""
    assert not {name.casefold() for name in RESULT_SHEETS} & {sheet.title.casefold() for sheet in SHEETS}


def test_inputs_are_kept_with_their_drop_downs(result: tuple[Plan, Path], book: Workbook) -> None:
    """Reading the result gives the inputs that went in, and the People sheet still has its validation."""
    made, path = result
    again = read_inputs(path)
    for part in ("settings", "people", "shifts", "service", "leave", "wishes", "cover", "tiers", "fixed", "previous"):
        assert getattr(again, part) == getattr(made.inputs, part)
    assert book["People"].data_validations.dataValidation


def test_every_formula_has_a_stored_value(book: Workbook, values: Workbook) -> None:
    """Viewers that do not calculate show numbers: no formula of any sheet is without a value."""
    formulas = [
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(formulas) > 500
    assert not [place for place in formulas if values[place[0]][place[1]].value is None]


def test_the_planners_formulas_keep_their_values(tmp_path: Path) -> None:
    """A formula on an input sheet is still one in the result, with the value it had; so the result can be read."""
    source = write(tmp_path / "team.xlsx", {"People!C2": "=4*10"})
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    people = next(name for name, part in parts.items() if b"<f>4*10</f>" in part)
    parts[people] = re.sub(rb"<f>4\*10</f><v(\s*/>|></v>)", b"<f>4*10</f><v>40</v>", parts[people])
    with zipfile.ZipFile(source, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    target = tmp_path / "team.rota.xlsx"
    write_plan(planned(read_inputs(source)), source, target)
    assert openpyxl.load_workbook(target)["People"]["C2"].value == "=4*10"
    assert read_inputs(target).people[0].contract_minutes == 2400


def test_a_result_can_be_planned_again_in_place(copied: tuple[Plan, Path]) -> None:
    """A result as source, written over itself, has each result sheet once, and old and new values agree."""
    made, path = copied
    write_plan(made, path, path)
    book = openpyxl.load_workbook(path)
    assert tuple(book.sheetnames[: len(RESULT_SHEETS)]) == RESULT_SHEETS
    assert len(set(book.sheetnames)) == len(book.sheetnames)
    assert read_inputs(path).people == made.inputs.people


def test_an_old_result_is_never_lost_half_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When saving fails the old file is as it was, and nothing is left beside it."""
    made, source = by_hand(tmp_path)
    target = tmp_path / "team.rota.xlsx"
    target.write_bytes(b"the old result")

    def broken(*_: object, **__: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("planner.workbook.excel.save.store_values", broken)
    with pytest.raises(OSError, match="no space"):
        write_plan(made, source, target)
    assert target.read_bytes() == b"the old result"
    assert {path.name for path in tmp_path.iterdir()} == {"team.xlsx", "team.rota.xlsx"}


def test_nothing_that_spreadsheets_would_repair(result: tuple[Plan, Path], book: Workbook) -> None:
    """All parts are well-formed, no cell is an error or NaN, no formula leads out of the file, sheet names fit."""
    with zipfile.ZipFile(result[1]) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(set(names)) == len(names)
        for name in names:
            text = archive.read(name)
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(text)
            if name.startswith("xl/worksheets/sheet"):
                assert not re.search(rb'<c [^>]*t="e"|<v>nan</v>|<v>inf</v>|<f>[^<]*\[', text)
        assert not [name for name in names if "externalLink" in name or name.endswith(".bin")]
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_no_merged_cells_and_a_stamp_on_every_page(book: Workbook) -> None:
    """Result sheets merge nothing and print one page wide with status, date and, but for the front page, hash."""
    for name in RESULT_SHEETS:
        sheet = book[name]
        assert not sheet.merged_cells.ranges
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.oddHeader is not None
        assert sheet.oddFooter is not None
        assert sheet.oddHeader.right.text == "DRAFT"
        assert ("inputs 5f2c9a71d04b" in str(sheet.oddFooter.center.text)) == (name != "Summary")


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    """A team named =cmd is shown by that name, and no cell of it is a formula."""
    source = write(tmp_path / "team.xlsx")
    book = openpyxl.load_workbook(source)
    team = next(cell for cell in book["People"][2] if cell.value == "North")
    team.value, team.data_type = "=cmd", "s"
    book.save(source)
    target = tmp_path / "team.rota.xlsx"
    write_plan(planned(read_inputs(source)), source, target)
    sheets = openpyxl.load_workbook(target).worksheets
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value == "=cmd"]
    assert {"Rota", "Fairness", "People"} <= {cell.parent.title for cell in cells}
    assert all(cell.data_type == "s" for cell in cells)
