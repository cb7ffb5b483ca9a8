"""A real plan in odd surroundings is the same plan: one core, 40 columns, no terminal or home, C locale, odd zones."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.workbook.results.read_result import read_result
from tests.small_desk import write_small_desk

HOUSE = Path(__file__).resolve().parent.parent

BARE = {name: value for name, value in os.environ.items() if name not in ("LANG", "LC_ALL", "COLUMNS", "TZ", "TERM")}

ONE_CORE = "import os; hasattr(os, 'sched_setaffinity') and os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}); "
"""Where the system can do it, the process and all that it starts run on one core."""


def plan(folder: Path, environment: dict[str, str | None], before: str = "") -> Path:
    """Plan the small desk in a process of its own without a terminal; return the result."""
    source = write_small_desk(folder)
    words = ["plan", source.name, "--seconds", "1", "--deterministic"]
    surroundings = {**BARE, "PYTHONPATH": str(HOUSE), **environment}
    done = subprocess.run(
        [sys.executable, "-c", f"{before}import cli; cli.main()", *words],
        env={name: value for name, value in surroundings.items() if value is not None},
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert "every target is kept" in " ".join(done.stdout.split())
    return folder / "desk.rota.xlsx"


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the result of a plan in the surroundings of this test."""
    return plan(tmp_path_factory.mktemp("usual"), {})


@pytest.mark.parametrize(
    "environment",
    [
        {
            "HOME": None,
            "USERPROFILE": None,
            "XDG_CACHE_HOME": None,
            "TZ": "Pacific/Apia",
            "COLUMNS": "40",
            "TERM": "dumb",
        },
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "Asia/Kathmandu"},
    ],
    ids=["no home, Apia, 40 columns, dumb terminal", "C locale, Kathmandu"],
)
def test_the_plan_is_the_same_anywhere(tmp_path: Path, usual: Path, environment: dict[str, str | None]) -> None:
    """It ends with 0 and without a traceback, and everybody has the duties of the usual plan."""
    assert read_result(plan(tmp_path, environment)).plan.rota == read_result(usual).plan.rota


def test_the_plan_is_the_same_on_one_core(tmp_path: Path, usual: Path) -> None:
    """The searches that share a core find the same rota, only later; without asserts, in a zone that is none."""
    odd = plan(tmp_path, {"TZ": "Mars/Olympus Mons", "PYTHONOPTIMIZE": "1", "NO_COLOR": "1"}, ONE_CORE)
    assert read_result(odd).plan.rota == read_result(usual).plan.rota
