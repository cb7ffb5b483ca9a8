"""No column, setting or kind of name is forgotten: each says what becomes of it in a copy for others."""

import pytest

from planner.workbook.cells.kind import Kind, Unreadable
from planner.workbook.results.anonymous.copy import SETTINGS, WRITTEN_ANEW
from planner.workbook.results.anonymous.invented_names import KEPT_KINDS, LABELS, kinds_of
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.plan import setting_kinds
from planner.workbook.sheets.sheet import Column

NAMES = ("Zyxwv", "Zyxwv Ltd", "Zyxwv Ltd; Vwxyz", "Zyxwv 4", "Zyxwv: Vwxyz")
"""Names of nobody, in the ways in which cells hold names."""

COLUMNS = [
    (sheet.title, column)
    for sheet in SHEETS
    for column in (*sheet.row.columns().values(), *((sheet.more,) if sheet.more else ()))
]


def takes_names(kind: Kind) -> bool:
    """Tell whether a cell of this kind may hold a name that somebody makes up."""
    return any(_is_read(kind, name) for name in NAMES)


def _is_read(kind: Kind, name: str) -> bool:
    try:
        kind.read(name)
    except Unreadable:
        return False
    return True


@pytest.mark.parametrize(("sheet", "column"), COLUMNS, ids=lambda each: getattr(each, "header", each))
def test_a_column_that_takes_a_name_says_what_a_copy_makes_of_it(sheet: str, column: Column) -> None:
    """Its names are replaced, it holds codes or rules only, it declares its fate, or the copy writes its sheet anew."""
    codes = bool({*column.defines, *(column.refers.names if column.refers else ())} & KEPT_KINDS)
    declared = sheet in WRITTEN_ANEW or kinds_of(column) or codes or column.shared
    assert declared or not takes_names(column.kind), (
        f"{sheet}, {column.header}: say in the column what `anonymise` makes of it (defines, refers or shared)"
    )


def test_a_setting_that_takes_a_name_is_not_that_of_the_workbook() -> None:
    """Only the region is kept: it must be one that the country has."""
    free = {name for name, kind in setting_kinds().items() if takes_names(kind)}
    assert free - SETTINGS == {"region"}


def test_every_kind_of_name_is_replaced_or_kept_for_a_reason() -> None:
    """The kinds of the sheets are those that the copy knows."""
    kinds = {
        kind for _, column in COLUMNS for kind in (*column.defines, *(column.refers.names if column.refers else ()))
    }
    assert kinds == {*LABELS, *KEPT_KINDS}
