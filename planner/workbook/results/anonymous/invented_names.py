"""The invented names of a copy: every name of a workbook has one, the same wherever the name stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from planner.domain.calendar import optional_holidays, public_holidays
from planner.domain.clean_text import clean
from planner.domain.inputs import Inputs
from planner.domain.roster.on_call_tier import CountsAsWork, StandbyHours, Turn
from planner.domain.roster.pattern import KNOWN
from planner.domain.roster.rules import EVERYONE, RowMode
from planner.domain.scenario import split_names
from planner.domain.tickets.contracts import ANYBODY, NO_CUSTOMER
from planner.domain.tickets.export_words import LEFT_OUT
from planner.domain.tickets.service_targets import ALWAYS, OutOfHours
from planner.workbook.excel.grid import Grid, is_empty
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.sheet import Column, Sheet
from scheduling.presets.law_of import LAWS

LABELS: Mapping[str, str] = {
    "person": "Person",
    "site": "Site",
    "team": "Team",
    "skill": "Skill",
    "level": "Level",
    "priority": "Priority",
    "clock": "Clock",
    "grade": "Grade",
    "rule set": "Rule set",
    "tier": "Tier",
    "pattern": "Pattern",
    "crew": "Crew",
    "scenario": "Scenario",
    "special day": "Day",
    "customer": "Customer",
}
"""What each kind of name is called instead, with a number. A word of two kinds, such as a team and a skill, has the
name of the first kind on all sheets."""

KEPT_KINDS = frozenset({"shift", "duty", "rule"})
"""Kinds of names that a copy keeps: codes of at most six signs, of which a rota consists, and rules of the product."""

_OURS = frozenset(
    {EVERYONE, ALWAYS, ANYBODY, NO_CUSTOMER, LEFT_OUT, "any", "none", *LAWS, *KNOWN}.union(
        *map(get_args, (OutOfHours, RowMode, Turn, StandbyHours, CountsAsWork))
    )
)
"""Words of the product that may stand where names do."""


@dataclass(frozen=True)
class InventedNames:
    """The invented name of every name, and the words that stay: codes, words of the product, public holidays."""

    names: Mapping[str, str]
    kept: frozenset[str]

    def word(self, word: str) -> str:
        """Return what stands for one name; nothing for a word that is neither a name nor to be kept."""
        return word if word in self.kept else self.names.get(word, "")

    def text(self, text: str) -> str:
        """Return a text of one name or several with ; between them; behind each may be a number."""
        if text in self.kept or text in self.names:
            return self.word(text)
        return "; ".join(filter(None, map(self._numbered, split_names(text))))

    def cell(self, column: Column, value: object) -> object:
        """Return a cell of names as a planner would type it, an empty cell as it is."""
        if is_empty(value):
            return value
        words = frozenset(column.refers.words) if column.refers else frozenset[str]()
        own = InventedNames(self.names, self.kept | words)
        read = column.kind.read(value)
        parts = read if isinstance(read, tuple) else (read,)
        return "; ".join(
            f"{own.word(part[0])} {part[1]}" if isinstance(part, tuple) else own.text(str(part)) for part in parts
        )

    def _numbered(self, part: str) -> str:
        if part in self.kept or part in self.names:
            return self.word(part)
        name, _, number = part.rpartition(" ")
        said = self.word(name.strip()) if number.replace(".", "", 1).isdigit() else ""
        return f"{said} {number}" if said else ""


def kinds_of(column: Column) -> frozenset[str]:
    """Return the kinds of names in a column that a copy replaces; none where codes stand in it."""
    if "duty" in column.defines:
        return frozenset()
    return frozenset({*column.defines, *(column.refers.names if column.refers else ())} - KEPT_KINDS)


def invent_names(inputs: Inputs, grids: Mapping[str, Grid]) -> InventedNames:
    """Return the invented names for a workbook.

    Names of a kind are numbered in the order in which they are sorted, so that ties between them end alike.
    """
    codes = {*inputs.shift, *(tier.code for tier in inputs.tiers)}
    kept = frozenset(_OURS | codes | set(_holidays(inputs)) | {rule.rule for rule in inputs.rules})
    found: dict[str, set[str]] = {kind: set() for kind in LABELS}
    for kind, name in _names(inputs, grids):
        found[kind].add(name)
    names: dict[str, str] = {}
    for kind, label in LABELS.items():
        own = sorted(found[kind] - kept)
        width = len(str(len(own)))
        for number, name in enumerate(own, 1):
            names.setdefault(name, f"{label} {number:0{width}}")
    return InventedNames(names, kept)


def _names(inputs: Inputs, grids: Mapping[str, Grid]) -> Iterator[tuple[str, str]]:
    """Yield every name of a workbook with its kind."""
    for sheet in SHEETS:
        if sheet.title in grids:
            yield from _defined(sheet, grids[sheet.title])
    yield from (("skill", skill) for skill in inputs.skills)
    yield from (("grade", grade) for grade in (*inputs.settings.senior_grades, *inputs.settings.junior_grades))
    changes = [change for scenario in inputs.scenarios for change in scenario.changes]
    yield from (("grade", change.words) for change in changes if change.kind == "grade")
    if inputs.tickets.customer is not None:
        yield from (("customer", str(name)) for name in set(inputs.tickets.customer.tolist()))


def _defined(sheet: Sheet[Any], grid: Grid) -> Iterator[tuple[str, str]]:
    columns = columns_of(sheet, grid)
    for _, cells in grid.rows:
        for column, value in zip(columns, cells, strict=False):
            if column and not is_empty(value):
                for kind in kinds_of(column) & set(column.defines):
                    yield kind, str(column.kind.read(value))


def columns_of(sheet: Sheet[Any], grid: Grid) -> list[Column | None]:
    """Return the column that each header of a sheet stands for, None for a further one or none."""
    known = {clean(column.header).casefold(): column for column in sheet.row.columns().values()}
    return [known.get(clean(str(header or "")).removesuffix("*").strip().casefold()) for header in grid.headers]


def _holidays(inputs: Inputs) -> Iterable[str]:
    """Return the names of the public holidays of the countries: they name nobody, and the forecast knows them."""
    days = (*inputs.holidays, *inputs.optional_holidays, inputs.settings.first_day, inputs.settings.last_day)
    places = {(inputs.settings.country, inputs.settings.region), *((s.country, s.region) for s in inputs.sites)}
    for country, region in sorted(place for place in places if place[0]):
        yield from public_holidays(country, region, min(days), max(days)).values()
        yield from optional_holidays(country, region, min(days), max(days)).values()
