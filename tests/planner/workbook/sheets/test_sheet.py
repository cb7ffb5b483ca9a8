"""The grammar of sheets, and laws that every sheet of the catalogue keeps."""

from typing import Any

import pytest

from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.queues import QUEUES, QueueRow
from planner.workbook.sheets.sheet import Numbered, Sheet, Tables

DESIGN = {
    "Plan": "Setting, Value, What it means",
    "People": "Name*, ID, Team, Grade, Time zone, Contract hours*, First day, Last day, Rule set, Shifts, On call, "
    "Cost per hour, Notes",
    "Skills": "Name*",
    "Shifts": "Code*, Name, Start*, End*, Break minutes, Days, Kind, Time zone, Least, Most, Colour",
    "Service": "Priority*, Response target*, Resolution target, Attainment*, Clock*, Out of hours, Planning percentile",
    "Handling": "Priority*, Skill*, Minutes*, Spread",
    "Hours": "Clock*, Day*, Opens*, Closes*",
    "Calendar": "Date*, Name, Kind, Volume change, Roster as",
    "Leave": "Name*, First day*, Last day*, Kind, Status, Hours a day",
    "Wishes": "Name*, First day, Last day, Wish*, Strength, Days, Weeks",
    "Rules": "Rule*, Applies to, Limit, Mode*, Weight",
    "Cover": "Days, From, To, Skill, Grade, Least, Most, Mode",
    "On-call": "Tier*, Code*, Skills, Turn, Handover day, Handover time, Hours, Respond within, People, Gap, "
    "Counts as work, Escalate after",
    "Fixed": "Name*, Date*, Duty*, Note",
    "Previous": "Name*, Date*, Duty*",
    "Ledger": "Name*, Measure*, Amount*, Since",
    "Queues": "Ticket group*, Skill",
    "Columns": "Files, Header*, Means*, Unit",
    "Priorities": "Written*, Priority*",
    "Scenarios": "Scenario*, Change*, Applies to, Amount*, From",
    "Contacts": "Name*, System*, ID, E-mail, Phone",
}
"""The contract with everybody who has a workbook: sheets and columns may be added, none renamed."""


def test_the_sheets_are_the_contract() -> None:
    """Every sheet of the contract is in the catalogue, in order."""
    assert [sheet.title for sheet in SHEETS if sheet.title in DESIGN] == list(DESIGN)


@pytest.mark.parametrize("title", DESIGN)
def test_the_columns_are_the_contract(title: str) -> None:
    """Every column of the contract is on its sheet, and must be filled where the contract has a star."""
    (sheet,) = (sheet for sheet in SHEETS if sheet.title == title)
    columns = {column.header: sheet.row.must_fill(name) for name, column in sheet.row.columns().items()}
    for header in DESIGN[sheet.title].split(", "):
        assert header.removesuffix("*") in columns
        if sheet.title != "Plan":
            assert columns[header.removesuffix("*")] == header.endswith("*"), header


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.title)
def test_every_sheet_and_column_is_explained(sheet: Sheet[Any]) -> None:
    """A sheet says what it is for, a column what it means and what it takes, and its example is accepted."""
    assert sheet.about.endswith(".")
    for column in sheet.row.columns().values():
        assert column.help.endswith(".")
        assert len(column.help) <= 255
        assert column.kind.accepted
        if column.example is not None:
            column.kind.read(column.example)


def test_tables_know_rows_by_their_sheet() -> None:
    """A sheet that is missing has no rows."""
    queue = QueueRow.model_validate({"group": "A"})
    assert Tables({"Queues": (Numbered(2, queue),)})[QUEUES] == (queue,)
    assert Tables({})[QUEUES] == ()
