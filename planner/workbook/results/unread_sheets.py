"""The sheets of a workbook that no command reads: a planner's own, and copies."""

from pathlib import Path

from planner.workbook.excel.grid import fold_name
from planner.workbook.results.write_plan import RESULT_SHEETS
from planner.workbook.sheets import SHEETS
from planner.workbook.stored.book import StoredBook
from planner.workbook.template.drop_downs import LISTS
from planner.workbook.template.template import GUIDE


def unread_sheets(path: Path) -> tuple[str, ...]:
    """Return the titles of the sheets that are neither input nor result, in their order.

    Raises
    ------
    InputFaults
        When the file cannot be opened.
    """
    known = {fold_name(title) for title in (GUIDE, LISTS, *RESULT_SHEETS, *(sheet.title for sheet in SHEETS))}
    with StoredBook(path) as book:
        return tuple(title for title in book.titles if fold_name(title) not in known)
