"""Twelve scenarios on one and on two Dask workers, each with a core of its own.

    python -m tests.benchmarks.cluster [WORKBOOK] [--seconds 3] [--scenarios 12]

A scheduler and its workers are started as processes of this machine, and each worker, with all that it starts, keeps to
one core (Linux). Two of the scenarios have other turns on call, so they need not wait for the base. A busy machine
slows the clock, so what counts is processor time: that of the client, which no worker shortens, and on top of it the
time until the last plan is there when each plan takes its processor time on the worker that made it.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.domain.inputs import Inputs
from planner.domain.scenario import Change, Scenario
from planner.domain.wording import say_count
from planner.studies.cluster import Cluster
from planner.studies.scenarios import compare
from planner.workbook.input.read_sheets import read_workbook
from tests.benchmarks.cluster_tasks import MeasuredRun, until_the_last

HOUSE = Path(__file__).resolve().parents[2]
PATIENCE = 120.0
"""Seconds that a scheduler may take to be there."""


def with_scenarios(inputs: Inputs, number: int) -> Inputs:
    """Return the inputs with scenarios of more tickets, two of them with turns on call of a day."""
    by_day = (Change("on-call turn", words="day"),)
    asked = [
        Scenario(f"Volume {share:+d}%", (Change("volume", share / 100), *(by_day if share <= 2 else ())))
        for share in range(1, number + 1)
    ]
    return replace(inputs, scenarios=tuple(asked))


@contextmanager
def _started(*words: str, core: int | None = None) -> Iterator[None]:
    """Start a program of Dask in a process that keeps to a core."""
    command = [sys.executable, "-m", "dask", *words]
    if core is not None:
        keep = f"import os, sys; os.sched_setaffinity(0, {{{core}}}); os.execv(sys.argv[1], sys.argv[1:])"
        command = [sys.executable, "-c", keep, *command]
    environment = os.environ | {"PYTHONPATH": str(HOUSE)}
    process = subprocess.Popen(
        command, cwd=HOUSE, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def measure(inputs: Inputs, workers: int, seconds: float) -> float:
    """Compare the scenarios on some workers, print what it took, and return the processor time until the end."""
    with TemporaryDirectory() as folder, ExitStack() as programs:
        file = Path(folder, "scheduler.json")
        own = ("--host", "127.0.0.1", "--no-dashboard")
        programs.enter_context(_started("scheduler", *own, "--port", "0", "--scheduler-file", str(file)))
        address = _address(file)
        for core in sorted(os.sched_getaffinity(0))[:workers]:
            programs.enter_context(_started("worker", address, *own, "--no-nanny", "--nthreads", "1", core=core))
        run, begun, client = MeasuredRun(Cluster(address)), time.monotonic(), time.process_time()
        compare(inputs, seconds=seconds, run=run)
        clock, client = time.monotonic() - begun, time.process_time() - client
    in_all, last = sum(task.seconds for task in run.tasks), until_the_last(run.tasks)
    busy = in_all / last / workers
    print(
        f"{say_count(workers, 'worker')}: {len(run.tasks)} plans, {in_all:.0f} s of processor time in all, "
        f"{client + last:.1f} s until the last ({client:.1f} s of them of the client), workers busy {busy:.0%} "
        f"of it; {clock:.0f} s by the clock",
        flush=True,
    )
    return client + last


def _address(file: Path) -> str:
    end = time.monotonic() + PATIENCE
    while not (file.exists() and '"address"' in (text := file.read_text())):
        if time.monotonic() > end:
            raise SystemExit("the scheduler does not start")
        time.sleep(0.1)
    return text.split('"address": "')[1].split('"')[0]


def main() -> None:
    """Measure one and two workers."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("workbook", nargs="?", type=Path, default=HOUSE / "samples" / "small-team.xlsx")
    arguments.add_argument("--seconds", type=float, default=3)
    arguments.add_argument("--scenarios", type=int, default=12)
    asked = arguments.parse_args()
    inputs = with_scenarios(read_workbook(asked.workbook), asked.scenarios)
    one, two = (measure(inputs, workers, asked.seconds) for workers in (1, 2))
    print(f"Two workers are {one / two:.2f} times as fast as one.")


if __name__ == "__main__":
    main()
