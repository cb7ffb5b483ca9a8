"""Commands that write, killed or with failing files at many points; what they plan is made by hand.

`python -m tests.robust.broken_commands FOLDER KILLS ERRORS [COMMAND ...]` tries each command this often and
prints one line for each case: the command, the point, the exit code (negative: the signal), and what was wrong,
empty when nothing was.
"""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import cli
import planner.console.arguments.published_rota
import planner.pipeline
import planner.repair.repair
import planner.studies.scenarios
import planner.workbook.input.read_sheets
from planner.domain.outcome.plan import Plan
from planner.files.written_beside import PREFIX
from planner.studies.scenarios import Compared
from planner.workbook.excel.seal import is_as_written
from tests.planner.workbook.results_of import written
from tests.robust.countdown import Countdown, disk_full, killed_at, points, steps_of

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "plan": ("plan", "team.xlsx", "-q"),
    "repair": ("repair", "team.rota.xlsx", "-q", "-o", "team.repaired.rota.xlsx"),
    "scenarios": ("scenarios", "team.xlsx", "-q"),
    "export": ("export", "team.rota.xlsx", "--out", "tables"),
    "publish": ("publish", "team.rota.xlsx", "--anyway", "--by", "Eve"),
    "next": ("next", "team.rota.xlsx", "--force"),
}
"""Every command that writes results, by its name."""

LONGEST_FILE = 60_000
"""Bytes, more than the longest file of these small results."""

TOLD = (2, 5)
"""The exit codes of a command whose files failed: nothing begun, or a file that could not be written."""


def stand_in(plan: Plan) -> None:
    """Let every command get this plan at once instead of reading tickets and solving."""

    def compared(*_: object, done: Any, **__: object) -> Compared:
        both = Compared({"as it is": plan, "More": plan})
        done(both)
        return both

    def give(value: object) -> Any:
        return lambda *_, **__: value

    planner.workbook.input.read_sheets.read_workbook = give(plan.inputs)
    planner.workbook.input.read_sheets.tickets_of = give(None)
    planner.pipeline.make_plan = give(plan)
    planner.studies.scenarios.compare = compared  # type: ignore[assignment]
    planner.repair.repair.repaired_plan = give(plan)
    planner.console.arguments.published_rota.PublishedRota.repair = give(None)  # type: ignore[method-assign]


def run(folder: Path, name: str) -> int:
    """Run a command in a folder and return its exit code; what it prints goes to the file `folder.said`."""
    os.chdir(folder)
    said = os.open(folder.with_suffix(".said"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(said, 1)
    os.dup2(said, 2)
    try:
        cli.main(COMMANDS[name])
    except SystemExit as end:
        sys.stdout.flush()
        sys.stderr.flush()
        return int(end.code or 0)
    return 0


def in_a_process(folder: Path, name: str, step: int = 0) -> int:
    """Run a command in a process of its own, in which the disk is full at one step, and return its exit code."""
    if (child := os.fork()) == 0:
        if step:
            Countdown(step, disk_full).start(statements=False)
        os._exit(run(folder, name))
    status = os.waitpid(child, 0)[1]
    return os.waitstatus_to_exitcode(status)


def files_in(folder: Path) -> dict[str, str]:
    """Return the checksum of every file by its path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in found}


def lost(folder: Path, before: Mapping[str, str], names: set[str]) -> Iterator[str]:
    """Yield every file that is neither as it was nor whole and new; `names` are those of a run that ended well."""
    after = files_in(folder)
    yield from (f"{name} is gone" for name in before.keys() - after.keys() if name in names)
    for name, checksum in after.items():
        if f"{PREFIX}" in name or name.endswith((".db", "-wal", "-shm")) or before.get(name) == checksum:
            continue
        if name.endswith(".xlsx") and "/" not in name and not is_as_written(folder / name):
            yield f"{name} is torn"
        elif name not in names and not name.endswith("said"):
            yield f"{name} is unknown"


def healed(folder: Path, name: str, names: set[str]) -> Iterator[str]:
    """Run the command once more and yield what is then not as after a run that ended well."""
    code = in_a_process(folder, name)
    if code not in (0, 1):
        yield f"the next run ended with {code}"
    if left := [path.name for path in folder.rglob(f"{PREFIX}*")]:
        yield f"left behind: {', '.join(left)}"
    if missing := names - files_in(folder).keys():
        yield f"missing: {', '.join(sorted(missing))}"


def cases(folder: Path, name: str, kills: int, errors: int) -> Iterator[tuple[str, int, str]]:
    """Yield every case of a command: its point, its exit code, and what was wrong."""
    first, well = folder / "first", folder / f"{name}-well"
    shutil.copytree(first, well)
    in_a_process(well, name)
    before, names = files_in(first), set(files_in(well))
    counted = folder / f"{name}-counted"
    shutil.copytree(first, counted)
    steps = steps_of(partial(run, counted, name))
    for step, longest in points(steps, kills, LONGEST_FILE):
        place = folder / f"{name}-kill-{step}-{longest}"
        shutil.copytree(first, place)
        code = -killed_at(partial(run, place, name), step, longest)
        yield place.name, code, "; ".join((*lost(place, before, names), *healed(place, name, names)))
        shutil.rmtree(place)
    counted = folder / f"{name}-counted-again"
    shutil.copytree(first, counted)
    steps = steps_of(partial(run, counted, name), statements=False)
    for step in sorted({1 + at * steps // errors for at in range(errors)}):
        place = folder / f"{name}-error-{step}"
        shutil.copytree(first, place)
        code = in_a_process(place, name, step)
        said = place.with_suffix(".said").read_text(encoding="utf-8", errors="replace")
        wrong = [*lost(place, before, names), *([f"ended with {code}"] if code not in (0, 1, *TOLD) else [])]
        wrong += ["a traceback"] if "Traceback" in said else []
        wrong += ["no sentence"] if code in TOLD and not said.strip() else []
        yield place.name, code, "; ".join((*wrong, *healed(place, name, names)))
        shutil.rmtree(place)


def main(folder: Path, kills: int, errors: int, *names: str) -> int:
    """Try these commands, all when none is named; return how many cases were wrong."""
    first = folder / "first"
    first.mkdir(parents=True)
    plan, _ = written(first)
    stand_in(plan)
    found = 0
    for name in names or COMMANDS:
        for point, code, wrong in cases(folder, name, kills, errors):
            print(f"{name}\t{point}\t{code}\t{wrong}", flush=True)
            found += bool(wrong)
    return found


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:]) > 0)
