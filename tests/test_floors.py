"""Every file stands on a floor of `pyproject.toml`, and no heavy library is loaded before it is needed."""

import subprocess
import sys
import tomllib
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
PACKAGES = ("planner", "forecasting", "scheduling")


def _modules() -> list[str]:
    files = (path for package in PACKAGES for path in (HOUSE / package).rglob("*.py") if path.name != "__init__.py")
    return [".".join(path.relative_to(HOUSE).with_suffix("").parts) for path in files]


def _floors() -> list[str]:
    contracts = tomllib.loads((HOUSE / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [floors] = [contract["layers"] for contract in contracts if contract["id"] == "floors"]
    return [room.strip(" ()") for floor in floors for room in floor.split("|")]


def test_every_file_has_a_floor() -> None:
    """A file that no floor of the import contract holds could import anything."""
    floors = _floors()
    assert not [module for module in _modules() if not any(f"{module}.".startswith(f"{room}.") for room in floors)]


def test_help_loads_no_heavy_room() -> None:
    """The command line answers --help at once: nothing slow is imported before a command runs."""
    heavy = ("ortools", "pandas", "statsmodels", "numba", "openpyxl")
    code = f"import sys, cli; sys.exit(any(name.split('.')[0] in {heavy} for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=HOUSE, check=False).returncode == 0
