"""What Excel checks and offers while a cell is typed, from the column's kind and reference."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal
from zoneinfo import available_timezones

import holidays
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.cells.kind import Kind
from planner.workbook.cells.places import country, time_zone
from planner.workbook.cells.times import day
from planner.workbook.sheets.rules import BY_NAME
from planner.workbook.sheets.sheet import Column, Reference

LISTS = "Lists"
"""The hidden sheet with the words of the drop-downs that are too long to stand in a cell's own check."""

_LONGEST_INLINE = 250
_LONGEST_MESSAGE = 255

_AREAS: Mapping[str, str] = {
    "person": "People!$A$2:$A$2000",
    "grade": "People!$D$2:$D$2000",
    "skill": "Skills!$B$1:$AZ$1",
    "shift": "Shifts!$A$2:$A$200",
    "duty": "Shifts!$A$2:$A$200",
    "priority": "Service!$A$2:$A$50",
    "clock": "Hours!$A$2:$A$200",
}
"""Where the names of a kind stand in the workbook, without gaps from the first cell on."""


@cache
def _long_lists() -> Mapping[str, Sequence[str]]:
    """Return the words of the long lists by what is accepted where they are offered."""
    zones = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    countries = sorted(holidays.list_supported_countries(include_aliases=False))
    return {"a rule of the catalogue": tuple(BY_NAME), time_zone().accepted: zones, country().accepted: countries}


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
    if kind.number_format == day().number_format:
        return DataValidation("date", formula1="36526", operator="greaterThanOrEqual", showErrorMessage=True)
    if kind.least is None or kind.most is None:
        return DataValidation(None)
    least, most = f"{kind.least:.10g}", f"{kind.most:.10g}"
    sort: Literal["whole", "decimal"] = "whole" if kind.number_format == "0" else "decimal"
    return DataValidation(sort, formula1=least, formula2=most, operator="between", showErrorMessage=True)


def _drop_down(kind: Kind) -> DataValidation | None:
    """Return the drop-down of the words a kind knows, strict when it accepts no others."""
    for letter, (accepted, words) in zip("ABC", _long_lists().items(), strict=True):
        if kind.accepted.startswith(accepted):
            return _list(f"{LISTS}!${letter}$2:${letter}${len(words) + 1}", strict=kind.accepted == accepted)
    inline = ",".join(kind.choices)
    if not inline or len(inline) > _LONGEST_INLINE:
        return None
    return _list(f'"{inline}"', strict=kind.accepted == "one of: " + ", ".join(kind.choices))


def _names(refers: Reference | None, kind: Kind) -> DataValidation | None:
    """Return a drop-down of the names on another sheet, a help to typing where other words are accepted too."""
    if refers is None or refers.names[0] not in _AREAS or kind.accepted.endswith("separated by ;"):
        return None
    area = _AREAS[refers.names[0]]
    first = area.split(":")[0]
    size = f"1,MAX(1,COUNTA({area}))" if refers.names[0] == "skill" else f"MAX(1,COUNTA({area})),1"
    return _list(f"OFFSET({first},0,0,{size})", strict=len(refers.names) == 1 and not refers.words)


def _list(formula: str, *, strict: bool) -> DataValidation:
    return DataValidation("list", formula1=formula, showErrorMessage=strict)
