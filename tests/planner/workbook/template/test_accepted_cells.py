"""The page of what every cell takes is as the columns declare it."""

from pathlib import Path

from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.on_call import ON_CALL
from planner.workbook.template.accepted_cells import accepted_cells, accepted_rows

PAGE = Path(__file__).parents[4] / "docs" / "accepted-cells.md"


def test_the_page_is_up_to_date() -> None:
    """Write it anew with `python -m planner.workbook.template.accepted_cells > docs/accepted-cells.md`."""
    assert PAGE.read_text(encoding="utf-8") == accepted_cells()


def test_every_column_of_every_sheet_is_on_it() -> None:
    """With the words that its faults have."""
    page = accepted_cells()
    for sheet in SHEETS:
        for column in sheet.row.columns().values():
            assert f"| {column.header} |" in page
            assert column.kind.accepted.replace("|", "/") in page


def test_a_row_says_what_is_known_and_what_may_repeat() -> None:
    """A tier's name stands once, its skills are known, its code must be filled."""
    rows = {row[0]: row[1:] for row in accepted_rows(ON_CALL)}
    assert rows["Tier"][3] == "alone"
    assert rows["Skills"][2] == "skill"
    assert (rows["Code"][0], rows["Code"][3]) == ("yes", "yes")
