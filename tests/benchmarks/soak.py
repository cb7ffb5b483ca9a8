"""Many plans in one process: `python -m tests.benchmarks.soak [PLANS]` prints what is kept and fails when it grows.

Every plan has other names and another seed, so that a cache of answers grows as it would on a server.
"""

import gc
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from planner.pipeline import make_plan
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.results.write_plan import write_plan
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.template import write_template
from tests.small_desk import ROWS, write_small_desk

PLANS = 200
WARM = 40
"""Plans after which all that is kept for good, such as compiled code, is there."""

STEP = 10
MOST_GROWTH = 48
"""Mebibytes that the memory may grow from the last warm plan to the end: what an allocator keeps, not a leak."""


class Kept(NamedTuple):
    """What this process keeps."""

    memory: float
    """Mebibytes in the memory of this process."""
    files: int
    """Open files, pipes and sockets."""
    threads: int
    processes: int
    """Child processes."""
    places: int
    """Files and folders in the folder for temporary ones and in that of the plan."""
    objects: int
    """Objects that the collector of Python knows."""


def kept(*folders: Path) -> Kept:
    """Return what this process keeps after garbage is collected."""
    gc.collect()
    own = Path("/proc/self")
    pages = int((own / "statm").read_text(encoding="ascii").split()[1])
    return Kept(
        pages * os.sysconf("SC_PAGE_SIZE") / 2**20,
        len(list((own / "fd").iterdir())),
        len(list((own / "task").iterdir())),
        sum(len((task / "children").read_text(encoding="ascii").split()) for task in (own / "task").iterdir()),
        sum(len(list(folder.iterdir())) for folder in folders),
        len(gc.get_objects()),
    )


def rows(number: int) -> Mapping[str, SheetRows]:
    """Return the sheets of the small desk with the names and the seed of one plan."""
    people = {person["Name"] for person in ROWS["People"]}
    return {
        sheet: [{title: f"{cell} {number}" if cell in people else cell for title, cell in row.items()} for row in table]
        + ([{"Setting": "Seed", "Value": number}] if sheet == "Plan" else [])
        for sheet, table in ROWS.items()
    }


def main(plans: int = PLANS) -> int:
    """Read, plan and write the small desk again and again; return 1 when something grows."""
    warm, found = min(WARM, plans // 2), dict[int, Kept]()
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        place = Path(folder, "desk")
        place.mkdir()
        source = write_small_desk(place)
        for number in range(1, plans + 1):
            write_template(source, rows(number))
            write_plan(make_plan(read_workbook(source), seconds=1), source, source.with_name("out.xlsx"))
            if number % STEP == 0 or number in (warm, plans):
                found[number] = kept(Path(folder), place)
                counts = ", ".join(f"{count:,} {name}" for name, count in list(found[number]._asdict().items())[1:])
                print(f"{number} plans: {found[number].memory:.0f} MiB, {counts}", flush=True)
    growth = found[plans].memory - found[warm].memory
    more = [name for name in ("files", "threads", "processes", "places")
            if getattr(found[plans], name) > getattr(found[warm], name)]  # fmt: skip
    print(f"grown by {growth:.0f} MiB since plan {warm}; at most {MOST_GROWTH} are accepted")
    print(f"more than at plan {warm}: {', '.join(more) or 'no files, threads, processes or places'}")
    return int(growth > MOST_GROWTH or bool(more))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
