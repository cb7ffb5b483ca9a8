"""The table of the rota engine on a folder of public instances, a line each as it is done, ready for the README here.

python -m tests.benchmarks.nrp_table FOLDER --seconds 60 [--best best_known.csv] [--only 5 8] [--peers]
"""

import argparse
import csv
import os
import re
import time
from collections.abc import Callable
from pathlib import Path

from planner.domain.outcome.requirement import Requirement
from scheduling.checking.desk import Desk
from scheduling.solving.solve import solve_rota
from tests.benchmarks.instance import Instance, read_instance
from tests.benchmarks.nrp_inputs import UNIT, inputs_of, rows_of
from tests.benchmarks.peers import PEERS, Rows
from tests.benchmarks.penalty import penalty


def main() -> None:
    """Print it."""
    arguments = _arguments()
    best = _best_known(arguments.best) if arguments.best else {}
    peers = PEERS if arguments.peers else {}
    print(f"Each {arguments.seconds:.0f} s on {os.cpu_count()} cores; gaps are to the best known.\n")
    print("| " + " | ".join(["inst", "best known", "Rotacast", "bound", "seconds", *peers, "load"]) + " |")
    print("|" + "---|" * (6 + len(peers)))
    for path in sorted(arguments.folder.glob("*.txt"), key=_number):
        if not arguments.only or _number(path) in arguments.only:
            print(_line(path, arguments.seconds, best.get(_number(path)), peers), flush=True)


def _line(
    path: Path, seconds: float, best: int | None, peers: dict[str, Callable[[Instance, float], Rows | None]]
) -> str:
    instance = read_instance(path)
    started = time.monotonic()
    solved = solve_rota(Desk.of(inputs_of(instance), Requirement()), seconds=seconds)
    took, load = time.monotonic() - started, os.getloadavg()[0]
    ours = _said(penalty(instance, rows_of(solved.rota)), best)
    bound = f"{solved.bound / UNIT:.0f}" + (" proven" if solved.status == "optimal" else "")
    theirs = [_rota_of(instance, solve(instance, seconds), best) for solve in peers.values()]
    cells = [str(_number(path)), "-" if best is None else str(best), ours, bound, f"{took:.0f}", *theirs, f"{load:.1f}"]
    return "| " + " | ".join(cells) + " |"


def _rota_of(instance: Instance, rows: Rows | None, best: int | None) -> str:
    return "none" if rows is None else _said(penalty(instance, rows), best)


def _said(value: int, best: int | None) -> str:
    return str(value) if not best else f"{value} ({value / best - 1:.2%})"


def _number(path: Path) -> int:
    return int("".join(re.findall(r"\d+", path.stem)) or 0)


def _best_known(path: Path) -> dict[int, int]:
    with path.open(newline="") as file:
        return {_number(Path(row["instance"])): int(row["best_known"]) for row in csv.DictReader(file)}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.nrp_table", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--best", type=Path, help="a CSV file with the columns instance and best_known")
    parser.add_argument("--only", type=int, nargs="*", help="numbers of instances")
    parser.add_argument("--peers", action="store_true", help="run the peers as well, for as long each")
    return parser.parse_args()


if __name__ == "__main__":
    main()
