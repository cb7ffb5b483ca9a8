"""What must fit together between the sheets of a workbook, beyond names that must be known."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from planner.domain.clean_text import clean
from planner.domain.errors import Fault
from planner.domain.settings import Settings
from planner.domain.tickets.contracts import with_contracts
from planner.domain.tickets.service_targets import ServiceTarget
from planner.workbook.excel.grid import cell_name, fold_name
from planner.workbook.input.parse import SheetReader
from planner.workbook.sheets.sheet import Numbered

Readers = Mapping[str, SheetReader[Any]]


def sheet_faults(readers: Readers, settings: Settings | None) -> Iterator[Fault]:
    """Yield every fault between sheets."""
    yield from _codes_taken_twice(readers)
    yield from _people_without_skills(readers)
    yield from _queues_nobody_serves(readers)
    yield from _two_shifts_at_once(readers)
    yield from _decided_without_times(readers)
    yield from _clocks_that_never_run(readers)
    yield from _levels_without_contracts(readers)
    yield from _promises_of_one_name(readers)
    if settings:
        yield from _outside(readers, "Previous", None, settings.first_day, "a day before the plan's first day")
        yield from _outside(readers, "Fixed", settings.first_day, settings.last_day, "a day of the plan")


def _rows(readers: Readers, title: str) -> Sequence[Numbered[Any]]:
    return readers[title].rows if title in readers else ()


def _at(readers: Readers, title: str, numbered: Numbered[Any], field: str, found: str, accepted: str) -> Fault:
    column = readers[title].columns.get(field, 0)
    cell = cell_name(numbered.number, column) if column else ""
    return Fault(title, numbered.number, column, cell, found, accepted)


def _codes_taken_twice(readers: Readers) -> Iterator[Fault]:
    """A cell of the grid must say one thing: no tier has the code of a shift."""
    rows = _rows(readers, "Shifts")
    shifts = {fold_name(code): row.number for row in rows for code in (row.row.code, *row.row.codes)}
    for numbered in _rows(readers, "On-call"):
        if row := shifts.get(fold_name(numbered.row.code)):
            found = f"'{numbered.row.code}' is the code of a shift (Shifts row {row})"
            yield _at(readers, "On-call", numbered, "code", found, "a code that no shift has")


def _people_without_skills(readers: Readers) -> Iterator[Fault]:
    """Everybody has a row of skills, be it an empty one: a forgotten row would idle a person."""
    if "Skills" not in readers or "name" not in readers["Skills"].columns:
        return
    column = readers["Skills"].columns["name"] - 1
    listed = {clean(str(cells[column])) for _, cells in readers["Skills"].grid.rows if column < len(cells)}
    for numbered in _rows(readers, "People"):
        if numbered.row.name not in listed:
            found = f"{numbered.row.name} has no row on the Skills sheet"
            yield _at(readers, "People", numbered, "name", found, "a row there, its cells empty for no skill")


def _queues_nobody_serves(readers: Readers) -> Iterator[Fault]:
    """A skill that tickets need is held by somebody."""
    held = {skill for numbered in _rows(readers, "Skills") for skill in numbered.row.proficiencies()}
    asked: dict[str, tuple[Numbered[Any], int]] = {}
    for numbered in _rows(readers, "Queues"):
        if numbered.row.skill and numbered.row.skill not in held:
            first, count = asked.get(numbered.row.skill, (numbered, 0))
            asked[numbered.row.skill] = first, count + 1
    for skill, (numbered, count) in asked.items():
        if "Skills" in readers and skill in readers["Skills"].columns:
            found = f"nobody has the skill '{skill}' that {count} ticket group{'s' * (count > 1)} need"
            yield _at(readers, "Queues", numbered, "skill", found, "a skill that somebody on the Skills sheet has")


def _clocks_that_never_run(readers: Readers) -> Iterator[Fault]:
    """A clock that is open on public holidays only stands still in most plans, and no target could ever be kept."""
    rows = _rows(readers, "Hours")
    running = {numbered.row.clock for numbered in rows if numbered.row.day != "holiday"}
    for clock in dict.fromkeys(numbered.row.clock for numbered in rows):
        if clock not in running:
            first = next(numbered for numbered in rows if numbered.row.clock == clock)
            found = f"the clock '{clock}' is open on public holidays only"
            yield _at(readers, "Hours", first, "day", found, "a row with its weekdays too, such as Mon-Fri")


def _levels_without_contracts(readers: Readers) -> Iterator[Fault]:
    """Without any contract no ticket has a level, and rows with one would promise nothing."""
    levels = [numbered for numbered in _rows(readers, "Service") if numbered.row.level]
    if levels and not ("Contracts" in readers and readers["Contracts"].cells):
        found = f"level '{levels[0].row.level}', and the Contracts sheet has no row"
        accepted = "an empty cell; or rows on the Contracts sheet that give customers this level"
        yield _at(readers, "Service", levels[0], "level", found, accepted)


def _promises_of_one_name(readers: Readers) -> Iterator[Fault]:
    """Priority, level and site together name a promise: P2 Gold Denver. No two promises have one name."""
    rows = _rows(readers, "Service")
    contracts = [numbered.row.contract() for numbered in _rows(readers, "Contracts")]
    seen: dict[str, Numbered[Any]] = {}
    for numbered in rows if contracts else ():
        its = [t for t in with_contracts([each.row.target() for each in rows], contracts) if _is_of(t, numbered.row)]
        for target in its:
            other = seen.setdefault(target.priority, numbered)
            if not _is_of(target, other.row):
                found = f"'{target.priority}' is the name of the promise in row {other.number} too"
                yield _at(readers, "Service", numbered, "level", found, "another name of the level")


def _is_of(target: ServiceTarget, row: Any) -> bool:
    return (target.plain, target.level) == (row.priority, row.level)


def _two_shifts_at_once(readers: Readers) -> Iterator[Fault]:
    """On a day a person has one shift, or is off."""
    shifts = {code for numbered in _rows(readers, "Shifts") for code in numbered.row.codes}
    for title in ("Fixed", "Previous"):
        seen: dict[tuple[str, date], str] = {}
        for numbered in _rows(readers, title):
            row = numbered.row
            for duty in row.duty.split("+"):
                if duty not in shifts and duty != "off":
                    continue
                if other := seen.get((row.name, row.date)):
                    found = f"{row.name} has {other} and {duty} on {row.date}"
                    yield _at(readers, title, numbered, "duty", found, "one shift a day, or off")
                seen.setdefault((row.name, row.date), duty)


def _decided_without_times(readers: Readers) -> Iterator[Fault]:
    """A duty that is decided or was worked has a start and an end: a flexible shift alone does not say which."""
    flexible = {n.row.code: n.row.codes for n in _rows(readers, "Shifts") if n.row.code not in n.row.codes}
    for title in ("Fixed", "Previous"):
        for numbered in _rows(readers, title):
            for code in (each for each in numbered.row.duty.split("+") if each in flexible):
                accepted = f"one of its shifts, {flexible[code][0]} to {flexible[code][-1]}"
                yield _at(readers, title, numbered, "duty", f"{code} is a flexible shift without times", accepted)


def _outside(readers: Readers, title: str, first: date | None, last: date, accepted: str) -> Iterator[Fault]:
    for numbered in _rows(readers, title):
        day = numbered.row.date
        if (first is None and day >= last) or (first is not None and not first <= day <= last):
            span = f"the plan runs {first} to {last}" if first else f"the plan starts {last}"
            yield _at(readers, title, numbered, "date", f"{day}: {span}", accepted)
