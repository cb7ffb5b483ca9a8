"""Solve a public staff-scheduling instance with the product's own rules and engine, beside its peers.

python -m tests.benchmarks.nrp INSTANCE.txt --seconds 300 --out rota.csv [--peers]
"""

import argparse
import csv
import os
import time
from collections.abc import Iterable
from pathlib import Path

from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress, Step
from scheduling.checking.desk import Desk
from scheduling.solving.solve import solve_rota
from tests.benchmarks.instance import Instance, read_instance
from tests.benchmarks.nrp_inputs import UNIT, inputs_of, rows_of
from tests.benchmarks.peers import PEERS
from tests.benchmarks.penalty import penalty


def main() -> None:
    """Run it."""
    arguments = _arguments()
    instance = read_instance(arguments.instance)
    started = time.monotonic()
    solved = solve_rota(
        Desk.of(inputs_of(instance), Requirement()),
        seconds=arguments.seconds,
        deterministic=arguments.deterministic,
        progress=Progress(tell=_show if arguments.verbose else lambda _: None),
    )
    rows, took = rows_of(solved.rota), time.monotonic() - started
    if arguments.out:
        _write(arguments.out, rows)
    objective, bound = solved.objective / UNIT, solved.bound / UNIT
    gap = 0.0 if objective <= bound else (objective - bound) / objective
    print(
        f"{arguments.instance.stem}: objective {penalty(instance, rows)} (model {objective:.0f}) bound {bound:.0f} "
        f"gap {gap:.2%} seconds {took:.0f} load {os.getloadavg()[0]:.1f}"
    )
    for name, solve in PEERS.items() if arguments.peers else ():
        theirs = solve(instance, arguments.seconds)
        print(f"{arguments.instance.stem}: {name} {_said(instance, theirs)}")


def _said(instance: Instance, rows: list[tuple[str, int, str]] | None) -> str:
    return "no rota" if rows is None else f"objective {penalty(instance, rows)}"


def _show(step: Step) -> None:
    print(f"  {step.seconds or 0:6.1f} s  {step.message}" + (f"  gap {step.gap:.2%}" if step.gap is not None else ""))


def _write(path: Path, rows: Iterable[tuple[str, int, str]]) -> None:
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("employee", "day_index", "shift"))
        writer.writerows(rows)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.nrp", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("instance", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--peers", action="store_true", help="run the peers as well, for as long each")
    parser.add_argument("--deterministic", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
