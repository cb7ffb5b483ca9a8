"""The names that other sheets may refer to, and the cells that refer to none of them."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from planner.domain.errors import Fault
from planner.workbook.cells.kind import suggest
from planner.workbook.excel.grid import Grid, cell_name
from planner.workbook.input.parse import SheetReader, column_values
from planner.workbook.sheets.name_columns import name_columns, name_headers
from planner.workbook.sheets.sheet import Reference

_WHERE = {
    "person": "a name of the People sheet",
    "skill": "a skill of the Skills sheet",
    "shift": "a code of the Shifts sheet",
    "tier": "a tier of the On-call sheet",
    "duty": "a code of the Shifts or On-call sheet",
    "priority": "a priority of the Service sheet",
    "level": "a level of the Service sheet",
    "clock": "a clock of the Hours sheet",
    "site": "a site of the Sites sheet",
    "team": "a team of the People sheet",
    "grade": "a grade of the People sheet",
    "rule set": "a rule set of the People sheet",
    "pattern": "a pattern of the Patterns sheet",
    "rule": "a rule of the catalogue",
}

Names = Mapping[str, tuple[str, ...]]
"""Every name of a kind that the workbook or the house knows."""


def known_names(
    grids: Mapping[str, Grid], skills: tuple[str, ...], rules: Sequence[str], shifts: Sequence[str] = ()
) -> Names:
    """Collect the names a workbook defines, those in rows with other faults too, so that one fault is told once.

    `shifts` are the codes that no cell of the Shifts sheet holds: those of a flexible shift.
    """

    def column(title: str, header: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(column_values(grids[title], header))) if title in grids else ()

    found = {
        kind: (name for home in name_columns(kind) for name in column(home.sheet.title, home.header)) for kind in _WHERE
    }
    names = {kind: tuple(names) for kind, names in found.items()}
    names |= {kind: (*names[kind], *shifts) for kind in ("shift", "duty")}
    return {**names, "skill": skills, "rule": tuple(rules)}


def names_of_present_sheets(names: Names, missing: AbstractSet[str]) -> Names:
    """Return the names without the kinds at home on a missing sheet: one fault says it, not one for every cell."""
    return {kind: known for kind, known in names.items() if not _homes(kind) & missing}


def _homes(kind: str) -> set[str]:
    """Return the sheets that the names of a kind are taken from."""
    return {home.sheet.title for home in name_columns(kind)} | {sheet.title for sheet in name_headers(kind)}


def unknown_names(reader: SheetReader[Any], names: Names) -> Iterator[Fault]:
    """Yield a fault for every cell that names something the workbook does not know, of the kinds given in `names`."""
    for field, column in reader.sheet.row.columns().items():
        if column.refers is None or field not in reader.columns or not names.keys() >= set(column.refers.names):
            continue
        known = {name for kind in column.refers.names for name in names[kind]} | set(column.refers.words)
        for number, cells in reader.cells:
            value = cells.get(field)
            for part in column.refers.parts(value) if value else ():
                if part not in known:
                    at = reader.columns[field]
                    found = f"unknown {' or '.join(column.refers.names)} '{part}'{suggest(part, sorted(known))}"
                    place = cell_name(number, at)
                    yield Fault(reader.sheet.title, number, at, place, found, _accepted(column.refers, names))


_LISTED = frozenset({"level"})
"""Kinds of names of which a workbook has few: a fault lists them."""


def _accepted(refers: Reference, names: Names) -> str:
    where = (
        f"{_WHERE[kind]} ({', '.join(names[kind]) or 'it has none'})" if kind in _LISTED else _WHERE[kind]
        for kind in refers.names
    )
    return ", ".join((*where, *refers.words))
