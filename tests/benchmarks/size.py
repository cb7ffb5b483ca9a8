"""Time, gap and memory against the number of people, on invented desks of the family of samples/large-desk.xlsx.

python -m tests.benchmarks.size --people 10 20 40 80 150 300 500 --seconds 300
"""

import argparse
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from threading import Event, Thread

from planner.pipeline import make_plan
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.results.write_plan import write_plan

SAMPLES = Path(__file__).parents[2] / "samples"


@dataclass(frozen=True)
class Row:
    """One desk planned: seconds from the start to the first legal rota and in all, its worth, and what it took."""

    people: int
    legal: float | None
    total: float
    objective: float
    bound: float
    gap: float
    kept: bool


def main() -> None:
    """Run it: each desk in a process of its own, one after the other."""
    arguments = _arguments()
    print("people  first legal   total  objective      bound     gap  promise   memory    load")
    for people in arguments.people:
        with tempfile.TemporaryDirectory() as folder:
            row, memory = _watched(people, arguments.seconds, Path(folder))
        legal = "none" if row.legal is None else f"{row.legal:.0f} s"
        print(
            f"{row.people:>6}  {legal:>11}  {row.total:>4.0f} s  {row.objective:>9,.0f}  {row.bound:>9,.0f}  "
            f"{row.gap:>6.1%}  {'kept' if row.kept else 'missed':>7}  {memory:>4,.0f} MB  {os.getloadavg()[0]:>6.1f}",
            flush=True,
        )


def _watched(people: int, seconds: float | None, folder: Path) -> tuple[Row, float]:
    """Return a desk planned, and the most memory its processes held together, in MB."""
    done, peak = Event(), [0.0]
    watcher = Thread(target=_watch, args=(done, peak), daemon=True)
    watcher.start()
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        row = pool.submit(plan_desk, people, seconds, folder).result()
    done.set()
    watcher.join()
    return row, peak[0]


def plan_desk(people: int, seconds: float | None, folder: Path) -> Row:
    """Make a desk, then plan it from its workbook to the written result, as the command does."""
    sys.path.insert(0, str(SAMPLES))
    from make_desk import make_desk

    source = folder / "desk.xlsx"
    make_desk(people, source)
    started = time.monotonic()
    inputs = read_workbook(source)
    read = time.monotonic() - started
    plan = make_plan(inputs, seconds=seconds)
    write_plan(plan, source, folder / "desk.rota.xlsx")
    solved, took = plan.solved, plan.provenance.seconds
    before = read + took["forecast"] + took["requirement"]
    return Row(
        people,
        None if solved.first_legal_seconds is None else before + solved.first_legal_seconds,
        time.monotonic() - started,
        solved.objective,
        solved.bound,
        solved.gap,
        plan.promise.kept,
    )


def _watch(done: Event, peak: list[float]) -> None:
    """Look every half second at what this process's descendants hold (Linux only; shared pages count for each)."""
    page = os.sysconf("SC_PAGE_SIZE") / 1e6
    while not done.wait(0.5):
        parents, held = {}, {}
        for entry in Path("/proc").glob("[0-9]*/stat"):
            try:
                name, _, rest = entry.read_text().rpartition(")")
            except (FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
                continue
            fields, pid = rest.split(), int(name.split()[0])
            parents[pid], held[pid] = int(fields[1]), int(fields[21])
        mine = {os.getpid()}
        while more := {pid for pid, parent in parents.items() if parent in mine} - mine:
            mine |= more
        peak[0] = max(peak[0], page * sum(held.get(pid, 0) for pid in mine - {os.getpid()}))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.size", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--people", type=int, nargs="+", default=[10, 20, 40, 80, 150, 300, 500])
    parser.add_argument("--seconds", type=float, help="solver seconds; without it what the workbook says: 300 or 600")
    return parser.parse_args()


if __name__ == "__main__":
    main()
