"""What Excel checks and offers while a cell is typed, from the column's kind and reference."""

from collections.abc import Mapping, Sequence
from zoneinfo import available_timezones

import holidays
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.cells.kind import Kind
from planner.workbook.cells.places import country, time_zone
from planner.workbook.cells.times import day
from planner.workbook.sheet import Column
from planner.workbook.sheets.rules import BY_NAME

LISTS = "Lists"
"""The sheet of the long lists that drop-downs take their words from."""

_LONGEST_INLINE = 250

_SOURCES: Mapping[str, str] = {
    "person": "People!$A$2:$A$2000",
    "shift": "Shifts!$A$2:$A$200",
    "duty": "Shifts!$A$2:$A$200",
    "tier": "'On-call'!$A$2:$A$50",
    "priority": "Service!$A$2:$A$50",
    "clock": "Hours!$A$2:$A$200",
    "grade": "People!$D$2:$D$2000",
}
"""Where the names of a kind are written, one under the other from the first cell on."""


def _long_lists() -> Mapping[str, Sequence[str]]:
    return {
        "Rules": tuple(BY_NAME),
        "Time zones": sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc")),
        "Countries": sorted(holidays.list_supported_countries(include_aliases=False)),
    }


def write_lists(page: Worksheet) -> None:
    """Write the long lists, a column each, on a sheet that is hidden."""
    for column, (title, words) in enumerate(_long_lists().items(), 1):
        for row, word in enumerate((title, *words), 1):
            page.cell(row, column, word)
    page.sheet_state = "hidden"


def validation(column: Column, span: str) -> DataValidation:
    """Return the drop-down or limit for the cells of a column, with its help as the message on the cell."""
    made = _check(column)
    made.allowBlank = True
    made.promptTitle = column.header[:32]
    made.prompt = _short(column.help)
    made.errorTitle = column.header[:32]
    made.error = _short("Accepted: " + column.kind.accepted)
    made.showInputMessage = True
    made.add(span)
    return made


def _short(text: str) -> str:
    return text if len(text) <= 255 else text[:252] + "..."


def _check(column: Column) -> DataValidation:
    kind = column.kind
    if listed := _list(column):
        return listed
    if kind.number_format == day().number_format:
        return DataValidation("date", formula1="36526", operator="greaterThanOrEqual", showErrorMessage=True)
    if kind.least is not None and kind.most is not None:
        limits = {"formula1": f"{kind.least:g}", "formula2": f"{kind.most:.10g}"}
        return DataValidation("whole" if kind.number_format == "0" else "decimal", operator="between", showErrorMessage=True, **limits)
    return DataValidation(None)


def _list(column: Column) -> DataValidation | None:
    """Return a drop-down: strict where the list is complete, a help to typing where more is accepted."""
    kind, refers = column.kind, column.refers
    inline = ",".join(kind.choices)
    if column.header == "Rule":
        return _from(f"{LISTS}!$A$2:$A${len(BY_NAME) + 1}", strict=True)
    if kind.accepted == time_zone().accepted:
        return _from(f"{LISTS}!$B$2:$B${len(_long_lists()['Time zones']) + 1}", strict=False)
    if kind.accepted == country().accepted:
        return _from(f"{LISTS}!$C$2:$C${len(_long_lists()['Countries']) + 1}", strict=False)
    if kind.choices and len(inline) <= _LONGEST_INLINE:
        return DataValidation("list", formula1=f'"{inline}"', showErrorMessage=_complete(kind))
    if refers is None or kind.accepted.endswith("separated by ;"):
        return None
    strict = len(refers.names) == 1 and not refers.words
    if refers.names[0] == "skill":
        return _from("OFFSET(Skills!$B$1,0,0,1,MAX(1,COUNTA(Skills!$B$1:$AZ$1)))", strict=strict)
    source = _SOURCES[refers.names[0]]
    first, sheet = source.split(":")[0], source.split("!")[0]
    area = f"{first}:{source.split(':')[1]}"
    return _from(f"OFFSET({first},0,0,MAX(1,COUNTA({area})),1)", strict=strict and bool(sheet))


def _from(formula: str, *, strict: bool) -> DataValidation:
    return DataValidation("list", formula1=formula, showErrorMessage=strict)


def _complete(kind: Kind) -> bool:
    """Tell whether the words of the drop-down are all that is accepted."""
    return kind.accepted == "one of: " + ", ".join(kind.choices)


__all__ = ["LISTS", "get_column_letter", "validation", "write_lists"]
