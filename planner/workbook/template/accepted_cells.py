"""What every cell of the input sheets takes, made from the declarations of their columns; all else is refused."""

from collections.abc import Iterator
from typing import Any

from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.name_columns import name_headers
from planner.workbook.sheets.plan import PLAN, label, setting_kinds
from planner.workbook.sheets.sheet import Column, Sheet

HEADER = ("Column", "Must be filled", "Takes", "Must be known as", "Stands once")


def accepted_rows(sheet: Sheet[Any]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each column of a sheet: what it takes, what its names refer to, and whether they may repeat."""
    for field, column in sheet.row.columns().items():
        once = "alone" if field in sheet.distinct else "yes" if sheet.unique == (field,) else ""
        once = once or ("with others" if field in sheet.unique else "")
        yield column.header, "yes" if sheet.row.must_fill(field) else "", column.kind.accepted, _known(column), once
    if sheet.more is not None:
        yield sheet.more.header, "", sheet.more.kind.accepted, _known(sheet.more), "yes"


def _known(column: Column) -> str:
    if column.refers is None:
        return ""
    return " or ".join((*column.refers.names, *(f"the word {word}" for word in column.refers.words)))


def accepted_cells() -> str:
    """Return the list for all sheets as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "# What a cell takes"
    yield ""
    yield "This page is made from the declarations of the columns, which also read the cells."
    yield "A cell that holds anything else is refused with its sheet, its address and these words."
    yield "Names are compared in one form: runs of spaces, no-break spaces and characters without a width do not count."
    for sheet in SHEETS:
        yield ""
        yield f"## {sheet.title}"
        yield ""
        yield sheet.about
        if any(each is sheet for each in name_headers("skill")):
            yield "A further column has a name as its header."
        yield ""
        yield f"| {' | '.join(HEADER)} |"
        yield f"|{'---|' * len(HEADER)}"
        for row in accepted_rows(sheet):
            yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
        if sheet.title == PLAN.title:
            yield ""
            yield "| Setting | Takes |"
            yield "|---|---|"
            yield from (f"| {label(name)} | {kind.accepted} |" for name, kind in setting_kinds().items())
    yield ""


if __name__ == "__main__":
    print(accepted_cells(), end="")
