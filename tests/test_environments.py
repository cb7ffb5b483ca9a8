"""Where the program runs: odd terminals, no home, no docstrings, odd time zones; and what may be installed."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent

PRIVATE_USE = ("numba", "openpyxl")
"""Libraries of which private names are used: `test_private_names` lists them."""

BARE = {name: value for name, value in os.environ.items() if name not in ("HOME", "LANG", "LC_ALL", "COLUMNS", "TZ")}


def run(environment: dict[str, str], *options: str) -> subprocess.CompletedProcess[str]:
    """Run `rotacast rules` in a process of its own, without home, in this environment; Python gets the options."""
    command = [sys.executable, *options, "-c", "import cli; cli.main()", "rules"]
    given = {**BARE, "PYTHONPATH": str(HOUSE), **environment}
    return subprocess.run(command, env=given, capture_output=True, encoding="utf-8", errors="replace", check=False)


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        {"COLUMNS": "40"},
        {"TZ": "Pacific/Chatham"},
        {"TZ": "not/a zone"},
        {"HOME": "/does/not/exist"},
        {"TERM": "dumb", "NO_COLOR": "1"},
    ],
    ids=lambda environment: next(iter(environment)),
)
def test_the_catalogue_of_rules_is_shown_anywhere(environment: dict[str, str]) -> None:
    """Whatever the terminal and its surroundings, the command ends with 0 and names its rules."""
    done = run(environment)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "rest" in done.stdout


def test_without_docstrings_the_program_says_what_to_do() -> None:
    """Python with -OO has no docstrings, from which the sentences of rules and sheets come; -O is no harm."""
    done = run({}, "-OO")
    assert (done.returncode, "PYTHONOPTIMIZE=1" in done.stderr) == (2, True)
    assert run({"PYTHONOPTIMIZE": "1"}).returncode == 0


def test_libraries_with_private_use_have_an_upper_bound() -> None:
    """A release that moves a private name is not installed before the names were looked at again."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bounded = {re.split(r"[<>=]", each)[0] for each in project["dependencies"] if "<" in each}
    assert bounded >= set(PRIVATE_USE)


def test_both_locks_pin_every_package_with_hashes_and_agree() -> None:
    """What users install is a part of what the makers test, in the same versions; no package comes from an address."""
    locks = [(HOUSE / name).read_text(encoding="utf-8") for name in ("requirements.lock", "requirements-users.lock")]
    makers, users = (dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", lock, re.MULTILINE)) for lock in locks)
    assert users.items() <= makers.items()
    assert {"ortools", "numpy", "openpyxl"} <= users.keys()
    assert "pytest" not in users
    for lock in locks:
        assert "://" not in lock
        entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"^#.*\n", "", lock, flags=re.MULTILINE).strip())
        assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
