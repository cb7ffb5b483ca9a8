"""Workbooks of Excel and OpenOffice: every sheet is a table of its own."""

import io
from collections.abc import Iterator

import python_calamine

from planner.files.tables.raw_table import HeaderTest, RawTable, grid_table
from planner.files.tables.sheet_size import check_workbook


def sheet_tables(name: str, raw: bytes, known: HeaderTest) -> Iterator[RawTable]:
    """Yield the table of every sheet that has one.

    Raises
    ------
    ValueError
        When the workbook is damaged, locked by a password, or larger than can be read.
    """
    check_workbook(raw)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
        sheets = [meta for meta in book.sheets_metadata if meta.typ == python_calamine.SheetTypeEnum.WorkSheet]
        for meta in sheets:
            rows = list(book.get_sheet_by_name(meta.name).iter_rows())
            hidden = "" if meta.visible == python_calamine.SheetVisibleEnum.Visible else " (hidden)"
            table = grid_table(f"{name}, sheet {meta.name}{hidden}", "sheet", rows, known)
            if table is not None:
                yield table if len(sheets) > 1 else table.named(name)
    except python_calamine.PasswordError as error:
        raise ValueError("the workbook is locked by a password") from error
    except (python_calamine.CalamineError, python_calamine.XmlError, python_calamine.ZipError) as error:
        raise ValueError(f"the workbook is damaged: {error}") from error
