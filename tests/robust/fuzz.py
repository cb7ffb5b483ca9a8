"""The long run of the kit: `python -m tests.robust.fuzz FOLDER [KIND FIRST COUNT]` counts how cases ended.

A kind is `cells`, `workbooks`, `results` or `exports`; without one all cases of all kinds are tried.
"""

import csv
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from planner.files.tables.read_tables import read_tables
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.results.read_result import read_result
from tests.planner.workbook.results_of import written
from tests.planner.workbook.workbooks import write
from tests.robust.bad_cells import cell_cases, grids_of
from tests.robust.damaged_files import file_cases
from tests.robust.outcome import Case, Tally, tally

PIECE = 1_000
"""Cases between two lines of counts."""

COUNTS = {"workbooks": 3_000, "results": 400, "exports": 12_000}
"""How many damaged files of each kind the long run tries."""


def cells(folder: Path) -> Iterator[Case]:
    """Yield bad cells over every column of every sheet."""
    return cell_cases(grids_of(write(folder / "cells.xlsx")))


def workbooks(folder: Path) -> Iterator[Case]:
    """Yield damaged workbooks."""
    return file_cases(write(folder / "team.xlsx"), read_inputs, COUNTS["workbooks"])


def results(folder: Path) -> Iterator[Case]:
    """Yield damaged results."""
    _, path = written(folder)
    return file_cases(path, read_result, COUNTS["results"])


def exports(folder: Path) -> Iterator[Case]:
    """Yield damaged ticket exports."""
    path = folder / "tickets.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = [(f"T{n}", f"2026-05-{1 + n % 28:02d} {n % 24:02d}:15", f"P{1 + n % 4}", "Desk EMEA") for n in range(60)]
        csv.writer(file).writerows((("Number", "Opened", "Priority", "Assignment group"), *rows))
    return file_cases(path, lambda damaged: read_tables(damaged, lambda text: text == "Opened"), COUNTS["exports"])


KINDS: Mapping[str, Callable[[Path], Iterator[Case]]] = {
    "cells": cells, "workbooks": workbooks, "results": results, "exports": exports,
}  # fmt: skip


def main(folder: Path, kind: str = "", first: str = "0", count: str = "1000000") -> int:
    """Try the cases of one kind, or all, and return the number of those that went wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for name in (kind,) if kind else KINDS:
        cases, ended = islice(KINDS[name](folder), int(first), int(first) + int(count)), Tally()
        while piece := tuple(islice(cases, PIECE)):
            found = tally(piece)
            ended.counts += found.counts
            ended.wrong += found.wrong
            print("".join(f"  {line}\n" for line in found.wrong), end="")
            print(f"{name}: {ended.counts['read']} read, {ended.counts['refused']} refused, {len(ended.wrong)} wrong",
                  flush=True)  # fmt: skip
        wrong += len(ended.wrong)
    return wrong


if __name__ == "__main__":
    sys.exit(min(1, main(Path(sys.argv[1]), *sys.argv[2:])))
