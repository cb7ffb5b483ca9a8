"""A very large desk: `python -m tests.benchmarks.load FOLDER STEP [SECONDS]` with STEP read, plan or scenarios.

500 people, 31 days, 8 skills, a million tickets in three years, 24 scenarios. Each step prints its seconds by the
clock and of processor time, and the most memory that all its processes had together: shared pages count once.
"""

import csv
import resource
import sys
import threading
import time
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np

from planner.domain.progress import Progress, Step
from planner.pipeline import make_plan
from planner.studies.scenarios import Compared, compare
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.results.studies.write_scenarios import write_scenarios
from planner.workbook.results.write_plan import write_plan
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.template import write_template

PEOPLE, SKILLS, TICKETS, SCENARIOS = 500, 8, 1_000_000, 24
FIRST, LAST = date(2026, 7, 1), date(2026, 7, 31)
HISTORY_FROM = datetime(2023, 7, 1)
SECONDS = 300


def rows() -> dict[str, SheetRows]:
    """Return the sheets of the desk: six pools of hours over the day, skills in pairs."""
    skills = [f"Skill {number}" for number in range(1, SKILLS + 1)]
    names = [f"Person {number:03d}" for number in range(1, PEOPLE + 1)]
    shifts = (("E", "06:00", "14:30"), ("D", "08:00", "16:30"), ("M", "10:00", "18:30"), ("L", "14:00", "22:30"),
              ("N", "22:00", "06:30"))  # fmt: skip
    return {
        "Plan": [
            {"Setting": "First day", "Value": FIRST}, {"Setting": "Last day", "Value": LAST},
            {"Setting": "Time zone", "Value": "Europe/London"}, {"Setting": "Country", "Value": "GB"},
            {"Setting": "Ticket files", "Value": "tickets.csv"}, {"Setting": "Solver seconds", "Value": SECONDS},
        ],
        "People": [{"Name": name, "Contract hours": (40, 40, 40, 32, 24)[n % 5]} for n, name in enumerate(names)],
        "Skills": [{"Name": name, skills[n % SKILLS]: 1, skills[(n // SKILLS) % SKILLS]: 0.9}
                   for n, name in enumerate(names)],
        "Shifts": [{"Code": code, "Start": start, "End": end, "Break minutes": 30,
                    "Kind": "night" if code == "N" else "late" if code == "L" else "day"}
                   for code, start, end in shifts],
        "Service": [
            {"Priority": "P1", "Response target": "30 min", "Attainment": 0.9, "Clock": "24x7"},
            {"Priority": "P2", "Response target": "4 h", "Attainment": 0.9, "Clock": "24x7"},
        ],
        "Handling": [{"Priority": priority, "Skill": skill, "Minutes": minutes}
                     for skill in skills for priority, minutes in (("P1", 40), ("P2", 55))],
        "Queues": [{"Ticket group": f"Group {number}", "Skill": skill} for number, skill in enumerate(skills, 1)],
        "Scenarios": [{"Scenario": f"Volume {share:+d}%", "Change": "volume", "Amount": share / 100}
                      for share in range(1, SCENARIOS + 1)],
    }  # fmt: skip


def write_desk(folder: Path) -> Path:
    """Write the workbook and its million tickets, most of them by day; return the workbook."""
    folder.mkdir(parents=True, exist_ok=True)
    path, tickets = folder / "load.xlsx", folder / "tickets.csv"
    if not tickets.exists():
        write_template(path, rows())
        dice = np.random.default_rng(28)
        days = (datetime.combine(FIRST, datetime.min.time()) - HISTORY_FROM).days
        minute = np.sort(
            dice.integers(0, days, TICKETS) * 1440 + np.clip(dice.normal(780, 240, TICKETS), 0, 1439).astype(np.int64)
        )
        group, priority = dice.integers(1, SKILLS + 1, TICKETS), np.where(dice.random(TICKETS) < 0.15, "P1", "P2")
        with tickets.open("w", newline="", encoding="utf-8") as file:
            lines = csv.writer(file)
            lines.writerow(("Number", "Opened", "Priority", "Assignment group"))
            for number in range(TICKETS):
                opened = HISTORY_FROM + timedelta(minutes=int(minute[number]))
                lines.writerow((f"T{number}", f"{opened:%Y-%m-%d %H:%M}", priority[number], f"Group {group[number]}"))
    return path


class Memory(threading.Thread):
    """Watches the memory of this process and all that it started; `most` is in kibibytes."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0

    def run(self) -> None:
        """Add up the proportional share of all processes twice a second."""
        while True:
            self.most = max(self.most, sum(map(_share, _family("self"))))
            time.sleep(0.5)


def _family(process: str) -> list[str]:
    """Return a process and its descendants; one that ended meanwhile has none."""
    found, own = [process], Path("/proc", process, "task")
    with suppress(OSError):
        for task in own.iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                found += _family(child)
    return found


def _share(process: str) -> int:
    """Return the kibibytes of a process, shared pages in parts; nothing of one that has ended."""
    with suppress(OSError):
        for line in Path("/proc", process, "smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


MEMORY = Memory()
BEGUN = time.monotonic()


def main(folder: Path, step: str = "plan", seconds: str = str(SECONDS)) -> None:
    """Do one step and print what it took."""
    source = write_desk(folder)
    MEMORY.start()
    start = time.process_time()
    inputs = read_workbook(source)
    tell(f"read {len(inputs.tickets):,} tickets", start)
    progress = Progress(show)
    if step == "plan":
        made = make_plan(inputs, seconds=float(seconds), progress=progress)
        tell(f"planned {len(made.rota.assignments):,} duties, gap {made.solved.gap:.1%}", start)
        write_plan(made, source, source.with_name("load.rota.xlsx"))
        tell("written", start)
    elif step == "scenarios":

        def done(compared: Compared) -> None:
            tell(f"{len(compared.plans)} plans, {len(compared.failed)} failed", start)

        compared = compare(inputs, seconds=float(seconds), progress=progress, done=done)
        write_scenarios(compared.plans, source.with_name("load.scenarios.xlsx"))
        tell("written", start)


def show(step: Step) -> None:
    """Print a step of progress with its time."""
    print(f"  {time.monotonic() - BEGUN:.0f} s {step.stage} {step.message}", flush=True)


def tell(what: str, start: float) -> None:
    """Print what was done, the seconds of this process and its children, and their most memory together."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = time.process_time() - start + children.ru_utime + children.ru_stime
    clock = time.monotonic() - BEGUN
    print(f"{what}: {clock:.0f} s, {spent:.0f} s of processor time, at most {MEMORY.most / 2**20:.2f} GiB", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
