"""From the rows of the Plan sheet to the settings."""

from collections.abc import Mapping
from typing import Any

import holidays

from planner.domain.errors import Fault
from planner.domain.settings import Settings
from planner.workbook.cells.kind import Unreadable, meant
from planner.workbook.grid import cell_name, folded, is_empty
from planner.workbook.parse import SheetReader
from planner.workbook.sheets.plan import PlanRow, label, setting_kinds, usual_values

VALUE = 2


def read_settings(reader: SheetReader[PlanRow]) -> tuple[Settings | None, Mapping[str, int]]:
    """Return the settings and the row of each; faults are noted with the reader, and then there are no settings."""
    labels = {folded(label(name)): name for name in setting_kinds()}
    column = reader.columns.get("value", VALUE)
    values: dict[str, Any] = {}
    rows: dict[str, int] = {}
    for numbered in reader.rows:
        name = labels.get(folded(numbered.row.setting))
        if name is None:
            near = meant(numbered.row.setting, [label(known) for known in setting_kinds()])
            reader.fault(
                numbered.number, 1, f"unknown setting '{numbered.row.setting}'{near}", "a setting of the guide"
            )
            continue
        rows[name] = numbered.number
        if is_empty(numbered.row.value):
            continue
        try:
            values[name] = setting_kinds()[name].read(numbered.row.value)
        except Unreadable as refusal:
            accepted = refusal.accepted or setting_kinds()[name].accepted
            reader.fault(numbered.number, column, f"{label(name)}: {refusal.found}", accepted)
            values[name] = None
    _check(reader, values, rows)
    _check_region(reader, values, rows)
    if None in values.values() or not {"first_day", "last_day"} <= values.keys():
        return None, rows
    return Settings(**values), rows


def _check(reader: SheetReader[PlanRow], values: Mapping[str, Any], rows: Mapping[str, int]) -> None:
    """Refuse a plan without days, or with too many of them."""
    for name in setting_kinds():
        if name not in values and name not in usual_values():
            at = rows.get(name, 0)
            place = (at, reader.columns.get("value", VALUE)) if at else (0, 0)
            reader.fault(*place, f"{label(name)} is empty", setting_kinds()[name].accepted)
    first, last = values.get("first_day"), values.get("last_day")
    if first and last and last < first:
        reader.fault(rows["last_day"], VALUE, f"last day {last} is before first day {first}", "the first day or later")
    elif first and last and (last - first).days > 400:
        reader.fault(rows["last_day"], VALUE, f"a plan of {(last - first).days + 1} days", "400 days at most")


def _check_region(reader: SheetReader[PlanRow], values: Mapping[str, Any], rows: Mapping[str, int]) -> None:
    """Refuse a region whose holidays nobody could tell."""
    country, region = values.get("country"), values.get("region")
    if not region or (country is None and "country" in values):
        return
    known = holidays.list_supported_countries(include_aliases=True).get(country or "", [])
    if region not in known:
        accepted = ", ".join(known) or "an empty cell, or a country that has regions"
        reader.fault(rows["region"], VALUE, f"Region: unknown region '{region}' of {country or 'no country'}", accepted)


def setting_fault(rows: Mapping[str, int], name: str, found: str, accepted: str) -> Fault:
    """Return a fault of a setting's value, wherever it stands on the Plan sheet."""
    row = rows.get(name, 0)
    return Fault("Plan", row, VALUE if row else 0, cell_name(row, VALUE) if row else "", found, accepted)
