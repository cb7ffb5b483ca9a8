"""Bad cells in every column of every sheet, taken from the declarations of the columns.

A whole workbook is read each time, from grids in memory, and what is accepted goes on to the rules.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from unittest.mock import patch

from planner.domain.outcome.requirement import Requirement
from planner.workbook.excel.grid import BadCell, Book, Grid, open_book
from planner.workbook.input.input_sheets import read_sheets
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.plan import PLAN, label, setting_kinds
from scheduling.checking.desk import Desk
from scheduling.checking.rules_of_desk import laws_of, rules_of
from tests.robust.outcome import Case

VALUES: tuple[object, ...] = (
    None, "", " ", "\u200b", "\u00a0", -1, 0, 1, 2, 0.5, -0.0, 1e-300, 1e300, 10**30, float("inf"), float("nan"),
    True, date(2026, 6, 30), date(1900, 1, 1), date(9999, 12, 31), date.min, datetime(2026, 6, 3, 12, 30), time(0),
    time(23, 59, 59), timedelta(0), timedelta(hours=30), timedelta(days=-1), timedelta(days=10**6), "2026-02-30",
    "31.06.2026", "06/07/2026", "2026-06-03", "tomorrow", "80%", "-5", "1,5", "1e5", "\u0663", "\u00bd", "1 000",
    "0x10", "=1+1", "+1", "@SUM(A1)", "-", "!", "L!", "E+P", "off", "not E", "none", "all", "*", "?", "<>5", "<",
    "~", "'", '"', ";", ";;", ",", "E;E", "E; L", "Ann", "ann", "Ann ", "Nobody", "desk", "net", "P1", "p1", "P9",
    "24x7", "Office", "24:00", "25:00", "23:60", "7", "07.00", "7am", "Mon", "Mon-Fri", "Fri-Mon", "Mon-Fri-Sun",
    "Moon", "holiday", "30 min", "-3 h", "1e99 h", "99999999999 days", "Europe/London", "Mars/Olympus",
    "../../etc/passwd", "NUL", "C:\\x", "\x00", "\x1b[2J", "\ud800", "\u202eabc", "[red]x[/red]", "{0}", "%s",
    "<b>", "&amp;", "\U0001f600" * 50, "x" * 300, "x" * 32_767, "a;" * 5_000,
    BadCell("the cell shows the error #REF!", "a value, or a formula that works"),
)  # fmt: skip
"""What people, other programs and attackers put into cells."""

MUTATIONS = 170
"""Changed examples for each column in the long run."""

_LETTERS = "0123456789.,;:-+%!*?<>=~'\" eEhHPpaZ/\\\u00a0\u200b\u0301\u0000é"

Grids = Mapping[str, Grid]


def grids_of(path: Path) -> Grids:
    """Return the grids of the input sheets of a workbook."""
    return open_book(path, [sheet.title for sheet in SHEETS]).grids


def places(grids: Grids) -> Iterator[tuple[str, int, int, object]]:
    """Yield the sheet, the index of the row, the column and the example of every cell to be changed, settings included.

    Of a sheet with several rows the last one is changed; the Plan sheet has a row for each setting.
    """
    for sheet in SHEETS:
        headers = [str(header).removesuffix("*").strip() for header in grids[sheet.title].headers]
        columns = {column.header: column for column in sheet.row.columns().values()}
        for at, header in enumerate(headers):
            if sheet is not PLAN:
                column = columns.get(header, sheet.more)
                yield sheet.title, -1, at, column.example if column else None
    titles = [label(name) for name in setting_kinds()]
    rows = [str(cells[0]) for _, cells in grids[PLAN.title].rows]
    for title in titles:
        if title in rows:
            yield PLAN.title, rows.index(title), 1, grids[PLAN.title].rows[rows.index(title)][1][1]


def with_cell(grids: Grids, title: str, row: int, column: int, value: object) -> Grids:
    """Return grids with one other cell; an empty sheet gets a row with this cell alone."""
    grid = grids[title]
    rows = list(grid.rows) or [(2, (None,) * len(grid.headers))]
    number, cells = rows[row]
    changed = [*cells, *([None] * (column + 1 - len(cells)))]
    changed[column] = value
    rows[row] = number, tuple(changed)
    return {**grids, title: replace(grid, rows=tuple(rows))}


@contextmanager
def reading(grids: Grids) -> Iterator[None]:
    """Let the reading of a workbook find these grids in place of a file."""
    with patch("planner.workbook.input.input_sheets.open_book", lambda _path, _titles: Book(dict(grids), ())):
        yield


def read_and_judge(grids: Grids) -> None:
    """Read a workbook with these grids; where it is accepted, work out which rules hold for whom."""
    with reading(grids):
        inputs = read_sheets(Path("fuzz.xlsx"))
    desk = Desk.of(inputs, Requirement())
    rules_of(desk)
    laws_of(desk)


def mutated(example: object, seed: Random) -> object:
    """Return an example with a few letters changed, or a number of another size."""
    if isinstance(example, int | float) and not isinstance(example, bool) and seed.random() < 0.5:
        return seed.choice((-1, 1)) * example * 10 ** seed.randint(-12, 12)
    if isinstance(example, date) and seed.random() < 0.5:
        return date.fromordinal(seed.randint(1, 3_652_059))
    letters = list(str(example if example is not None else "x"))
    for _ in range(seed.randint(1, 4)):
        at = seed.randrange(len(letters) + 1)
        kind = seed.randrange(3)
        if kind == 0:
            letters.insert(at, seed.choice(_LETTERS))
        elif kind == 1 and letters:
            del letters[at % len(letters)]
        else:
            letters[at:] = letters[at:] * 2
    return "".join(letters)


def cell_cases(grids: Grids) -> Iterator[Case]:
    """Yield every case: the values for every column, then changed examples, each repeatable by its name."""
    for title, row, column, example in places(grids):
        for number in range(len(VALUES) + MUTATIONS):
            name = f"{title} row {row} column {column} number {number}"
            value = VALUES[number] if number < len(VALUES) else mutated(example, Random(name))
            yield name, _case(grids, title, row, column, value)


def _case(grids: Grids, title: str, row: int, column: int, value: object) -> Callable[[], None]:
    return lambda: read_and_judge(with_cell(grids, title, row, column, value))
