"""What Excel checks and offers while a cell is typed, from the column's kind and reference."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple
from zoneinfo import available_timezones

import holidays
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.cells.kind import Kind
from planner.workbook.cells.places import country, time_zone
from planner.workbook.cells.times import calendar_day
from planner.workbook.sheets.name_columns import name_columns, name_headers
from planner.workbook.sheets.rules import BY_NAME
from planner.workbook.sheets.scenarios import CHANGE
from planner.workbook.sheets.sheet import LAST_ROW, Column, Reference

LISTS = "Lists"
"""The hidden sheet with the words of the drop-downs that are too long to stand in a cell's own check."""

_LAST_HEADER = "AZ"
"""Headers that are names are counted up to this column."""

_LONGEST_INLINE = 250
_LONGEST_MESSAGE = 255


@cache
def _long_lists() -> Mapping[str, Sequence[str]]:
    """Return the words of the long lists by what is accepted where they are offered."""
    zones = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    countries = sorted(holidays.list_supported_countries(include_aliases=False))
    return {
        "a rule of the catalogue": tuple(BY_NAME),
        time_zone().accepted: zones,
        country().accepted: countries,
        CHANGE.accepted: CHANGE.choices,
    }


def write_lists(page: Worksheet) -> None:
    """Write the long lists, a column each, and hide the sheet."""
    for column, (title, words) in enumerate(_long_lists().items(), 1):
        for row, word in enumerate((title, *words), 1):
            page.cell(row, column, word)
    page.sheet_state = "hidden"


def validation(column: Column, span: str) -> DataValidation:
    """Return the drop-down or limit for the cells of a column, with its help as the message on the cell."""
    made = _drop_down(column.kind) or _names(column.refers, column.kind) or _limit(column.kind)
    made.allowBlank = True
    made.showInputMessage = True
    made.promptTitle = made.errorTitle = column.header[:32]
    made.prompt = column.help[:_LONGEST_MESSAGE]
    made.error = f"Accepted: {column.kind.accepted}"[:_LONGEST_MESSAGE]
    made.add(span)
    return made


def _limit(kind: Kind) -> DataValidation:
    if kind.number_format == calendar_day().number_format:
        return DataValidation("date", formula1="36526", operator="greaterThanOrEqual", showErrorMessage=True)
    if kind.least is None or kind.most is None:
        return DataValidation(None)
    least, most = f"{kind.least:.10g}", f"{kind.most:.10g}"
    sort: Literal["whole", "decimal"] = "whole" if kind.number_format == "0" else "decimal"
    return DataValidation(sort, formula1=least, formula2=most, operator="between", showErrorMessage=True)


def _drop_down(kind: Kind) -> DataValidation | None:
    """Return the drop-down of the words a kind knows, strict when it accepts no others."""
    for letter, (accepted, words) in zip("ABCD", _long_lists().items(), strict=True):
        if kind.accepted.startswith(accepted):
            return _list(f"{LISTS}!${letter}$2:${letter}${len(words) + 1}", strict=kind.accepted == accepted)
    inline = ",".join(kind.choices)
    if not inline or len(inline) > _LONGEST_INLINE:
        return None
    return _list(f'"{inline}"', strict=kind.accepted == "one of: " + ", ".join(kind.choices))


def _names(refers: Reference | None, kind: Kind) -> DataValidation | None:
    """Return a drop-down of the names on another sheet, a help to typing where other words are accepted too."""
    area = _area(refers.names[0]) if refers else None
    if refers is None or area is None or kind.accepted.endswith("separated by ;"):
        return None
    strict = len(refers.names) == 1 and not refers.words
    return _list(f"OFFSET({area.first},0,0,{area.size})", strict=strict)


class _Area(NamedTuple):
    """Where names stand, without gaps from the first cell on, and the rows and columns of those that are filled."""

    first: str
    size: str


def _area(names: str) -> _Area | None:
    """Return the area of the names of a kind: down the first column that defines them, or along a row of headers."""
    for sheet, _, place in name_columns(names):
        first = f"{_quoted(sheet.title)}!${get_column_letter(place)}$2"
        return _Area(first, f"MAX(1,COUNTA({first}:${get_column_letter(place)}${LAST_ROW})),1")
    for sheet in name_headers(names):
        first = f"{_quoted(sheet.title)}!${get_column_letter(len(sheet.headers) + 1)}$1"
        return _Area(first, f"1,MAX(1,COUNTA({first}:${_LAST_HEADER}$1))")
    return None


def _quoted(title: str) -> str:
    """Return a sheet title as a formula writes it."""
    return title if title.isalnum() else quote_sheetname(title)


def _list(formula: str, *, strict: bool) -> DataValidation:
    return DataValidation("list", formula1=formula, showErrorMessage=strict)
