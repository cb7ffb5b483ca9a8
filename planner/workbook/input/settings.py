"""From the rows of the Plan sheet to the settings."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import holidays

from planner.domain.errors import Fault
from planner.domain.settings import Settings
from planner.domain.wording import say_count
from planner.workbook.cells.kind import Unreadable, suggest
from planner.workbook.excel.grid import BadCell, cell_name, fold_name, is_empty
from planner.workbook.input.parse import SheetReader
from planner.workbook.sheets.plan import PlanRow, default_values, label, setting_kinds

VALUE = 2
_LONGEST = 400


class PlanSheet(NamedTuple):
    """What stands on the Plan sheet: the settings (None when some are faulty), the row and the value of each."""

    settings: Settings | None = None
    rows: Mapping[str, int] = {}
    values: Mapping[str, Any] = {}


def read_settings(reader: SheetReader[PlanRow]) -> PlanSheet:
    """Return what stands on the sheet; faults are noted with the reader, and then there are no settings."""
    plan = _Reading(reader)
    plan.read()
    plan.check_filled()
    plan.check_days()
    plan.check_region()
    return PlanSheet(None if reader.faults else Settings(**plan.values), plan.rows, plan.values)


def setting_fault(rows: Mapping[str, int], name: str, found: str, accepted: str) -> Fault:
    """Return a fault of a setting's value, wherever it stands on the Plan sheet."""
    row = rows.get(name, 0)
    return Fault("Plan", row, VALUE if row else 0, cell_name(row, VALUE) if row else "", found, accepted)


class _Reading:
    """The values that can be read, and the row of every setting that stands on the sheet."""

    def __init__(self, reader: SheetReader[PlanRow]) -> None:
        self.reader = reader
        self.values: dict[str, Any] = {}
        labels = {fold_name(label(name)): name for name in setting_kinds()}
        settings = ((number, cells[0]) for number, cells in reader.grid.rows if not isinstance(cells[0], BadCell))
        self.rows = {
            labels[fold_name(str(cell))]: number for number, cell in settings if fold_name(str(cell)) in labels
        }
        self.names = {number: name for name, number in self.rows.items()}
        self.bad = {fault.row for fault in reader.faults}

    def read(self) -> None:
        """Read every value by the kind of its setting."""
        known = [label(name) for name in setting_kinds()]
        for numbered in self.reader.rows:
            setting, value = numbered.row.setting, numbered.row.value
            name = self.names.get(numbered.number)
            if name is None:
                found = f"unknown setting '{setting}'{suggest(setting, known)}"
                self.reader.fault(numbered.number, 1, found, "one of: " + ", ".join(known))
            elif not is_empty(value):
                self._read_value(name, value)

    def _read_value(self, name: str, value: object) -> None:
        try:
            self.values[name] = setting_kinds()[name].read(value)
        except Unreadable as refusal:
            self._fault(name, f"{label(name)}: {refusal.found}", refusal.accepted or setting_kinds()[name].accepted)

    def _fault(self, name: str, found: str, accepted: str) -> None:
        row = self.rows.get(name, 0)
        self.bad.add(row)
        self.reader.fault(row, self.reader.columns.get("value", VALUE) if row else 0, found, accepted)

    def check_filled(self) -> None:
        """Ask for the settings that have no usual value."""
        for name in setting_kinds():
            given = name in self.values or self.rows.get(name) in self.bad
            if not given and name not in default_values():
                self._fault(name, f"{label(name)} is empty", setting_kinds()[name].accepted)

    def check_days(self) -> None:
        """Refuse a plan without days, or with too many of them."""
        first, last = self.values.get("first_day"), self.values.get("last_day")
        if first and last and last < first:
            self._fault("last_day", f"last day {last} is before first day {first}", "the first day or later")
        elif first and last and (last - first).days >= _LONGEST:
            self._fault(
                "last_day", f"a plan of {say_count((last - first).days + 1, 'day')}", f"{_LONGEST} days at most"
            )

    def check_region(self) -> None:
        """Refuse a region whose holidays nobody could tell."""
        country, region = self.values.get("country", ""), self.values.get("region", "")
        known = holidays.list_supported_countries(include_aliases=True).get(country, [])
        if region and region not in known and self.rows.get("country") not in self.bad:
            accepted = ", ".join(known) or "an empty cell, or a country that has regions"
            self._fault("region", f"Region: unknown region '{region}' of {country or 'no country'}", accepted)
