"""Many plans in one process: `python -m tests.benchmarks.soak [PLANS]` prints the memory and fails when it grows."""

import os
import sys
import tempfile
from pathlib import Path

from planner.pipeline import make_plan
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.results.write_plan import write_plan
from tests.small_desk import write_small_desk

PLANS = 200
WARM = 40
"""Plans after which all that is kept for good, such as compiled code, is there."""

STEP = 20
MOST_GROWTH = 48
"""Mebibytes that the memory may grow from the last warm plan to the end: what an allocator keeps, not a leak."""


def memory() -> float:
    """Return the resident memory of this process in mebibytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main(plans: int = PLANS) -> int:
    """Read, plan and write the small desk again and again; return 1 when memory grows."""
    warm, found = min(WARM, plans // 2), dict[int, float]()
    with tempfile.TemporaryDirectory() as folder:
        source = write_small_desk(Path(folder))
        for number in range(1, plans + 1):
            write_plan(make_plan(read_workbook(source), seconds=1), source, source.with_name("out.xlsx"))
            if number % STEP == 0 or number in (warm, plans):
                found[number] = memory()
                print(f"{number} plans: {found[number]:.0f} MiB", flush=True)
    growth = found[plans] - found[warm]
    print(f"grown by {growth:.0f} MiB since plan {warm}; at most {MOST_GROWTH} are accepted")
    return int(growth > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
