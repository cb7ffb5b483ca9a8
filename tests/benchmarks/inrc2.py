"""Solve a roster of the second nurse rostering competition with the product's own rules and engine.

python -m tests.benchmarks.inrc2 FOLDER --history 1 --weeks 6-2-9-1 --seconds 60 --out rota.csv
python -m tests.benchmarks.inrc2 Sc-n030w4.txt H0-n030w4-1.txt WD-n030w4-6.txt ... --seconds 60
"""

import argparse
import csv
import os
import time
from collections.abc import Iterable
from pathlib import Path

from planner.domain.progress import Progress, Step
from scheduling.checking.desk import Desk
from scheduling.solving.solve import solve_rota
from tests.benchmarks.inrc2_inputs import UNIT, inputs_of, requirement_of, rows_of
from tests.benchmarks.inrc2_instance import Roster, read_roster
from tests.benchmarks.inrc2_penalty import Row, faults, penalties


def main() -> None:
    """Run it."""
    arguments = _arguments()
    roster = _read(arguments)
    started = time.monotonic()
    solved = solve_rota(
        Desk.of(inputs_of(roster), requirement_of(roster)),
        seconds=arguments.seconds,
        deterministic=arguments.deterministic,
        progress=Progress(tell=_show if arguments.verbose else lambda _: None),
    )
    rows, took = rows_of(roster, solved.rota), time.monotonic() - started
    if arguments.out:
        _write(arguments.out, rows)
    parts, bound = penalties(roster, rows), solved.bound / UNIT
    objective = sum(parts.values())
    gap = 0.0 if objective <= bound else (objective - bound) / objective
    print(
        f"{roster.name}: objective {objective} (model {solved.objective / UNIT:.0f}) bound {bound:.0f} gap {gap:.2%} "
        f"seconds {took:.0f} load {os.getloadavg()[0]:.1f}"
    )
    print(", ".join(f"{name} {penalty}" for name, penalty in parts.items()))
    for fault in faults(roster, rows):
        print(fault)


def _read(arguments: argparse.Namespace) -> Roster:
    paths: list[Path] = arguments.paths
    if len(paths) == 1:
        (folder,) = paths
        (scenario,) = folder.glob("Sc-*.txt")
        name = scenario.stem.removeprefix("Sc-")
        weeks = [folder / f"WD-{name}-{week}.txt" for week in arguments.weeks.split("-")]
        return read_roster(scenario, folder / f"H0-{name}-{arguments.history}.txt", weeks)
    scenario, history, *weeks = paths
    return read_roster(scenario, history, weeks)


def _show(step: Step) -> None:
    print(f"  {step.seconds or 0:6.1f} s  {step.message}" + (f"  gap {step.gap:.2%}" if step.gap is not None else ""))


def _write(path: Path, rows: Iterable[Row]) -> None:
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("employee", "day_index", "shift", "skill"))
        writer.writerows(rows)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.inrc2", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("paths", type=Path, nargs="+", help="a folder, or scenario, history and the weeks in order")
    parser.add_argument("--history", type=int, default=0, help="number of the history in the folder")
    parser.add_argument("--weeks", default="0-1-2-3", help="numbers of the weeks in the folder, in order")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--deterministic", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
