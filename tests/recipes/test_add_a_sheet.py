"""The recipe of a sheet: days of training, which are leave of a kind of its own."""

from pathlib import Path

from tests.recipes.copied_house import CopiedHouse, files_of

SHEET = '''"""The Training sheet."""

from datetime import date
from typing import Annotated

from planner.domain.roster.people import Leave
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet


class TrainingRow(Row):
    """Who is on a course and when."""

    name: Annotated[str, Column("Name", text(22), "A name of the People sheet.", "Ana Prado", Reference(("person",)))]
    date: Annotated[date, Column("Date", calendar_day(), "The day of the course.", date(2026, 5, 4))]

    def leave(self) -> Leave:
        """Return the day as leave."""
        return Leave(self.name, self.date, self.date, "TR")


TRAINING = Sheet("Training", TrainingRow, unique=("name", "date"))
'''

TEST = '''"""The Training sheet."""

from datetime import date
from pathlib import Path

import openpyxl

from planner.domain.roster.people import Leave
from tests.planner.workbook.workbooks import faults, read, write

DAY = date(2026, 6, 3)


def test_a_course_is_leave(tmp_path: Path) -> None:
    """A row of the sheet keeps the person free."""
    inputs = read(tmp_path, Training=[{"Name": "Cem", "Date": DAY}])
    assert Leave("Cem", DAY, DAY, "TR") in inputs.leave


def test_a_stranger_is_a_fault(tmp_path: Path) -> None:
    """A name that nobody has is refused with its cell."""
    found = faults(write(tmp_path / "team.xlsx", Training=[{"Name": "Zoe", "Date": DAY}]))
    assert len(found) == 1
    assert found[0].startswith("Training!A2")


def test_the_template_has_it(tmp_path: Path) -> None:
    """The blank workbook has the sheet with its headers, and the guide names it."""
    book = openpyxl.load_workbook(write(tmp_path / "team.xlsx"))
    assert [cell.value for cell in book["Training"][1]] == ["Name", "Date"]
    assert any("Training" in str(cell.value) for row in book["Guide"].iter_rows() for cell in row)
'''


def test_a_sheet_is_added_by_the_recipe(tmp_path: Path) -> None:
    """It is read, checked, explained and in the template, without a change to any other file."""
    house = CopiedHouse.of(tmp_path)
    house.write("planner/workbook/sheets/training.py", SHEET)
    imported = "from planner.workbook.sheets.training import TRAINING"
    house.change("planner/workbook/sheets/__init__.py", imported, "    LEAVE,\n", "    LEAVE,\n    TRAINING,\n")
    house.change(
        "planner/workbook/input/assemble.py",
        imported,
        "leave=tuple(row.leave() for row in tables[LEAVE]),",
        "leave=tuple(row.leave() for sheet in (LEAVE, TRAINING) for row in tables[sheet]),",
    )
    house.write("tests/planner/workbook/sheets/test_training.py", TEST)
    assert house.touched == files_of("Add a sheet", {"your_sheet": "training"})
    house.test("tests/planner/workbook/sheets", "tests/planner/workbook/template/test_template.py")
