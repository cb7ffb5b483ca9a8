"""The house has floors: an import may only go down, and each foreign library is known in one room."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
PACKAGES = ("planner", "forecasting", "scheduling")

FLOORS = {
    "cli": 5,
    "planner.studies": 4,
    "planner.repair": 4,
    "planner.console": 4,
    "planner.pipeline": 3,
    "planner.assessment": 3,
    "planner.staffing": 3,
    "planner.workbook": 3,
    "planner.files": 3,
    "planner.reports": 2,
    "planner.capacity": 2,
    "forecasting": 2,
    "scheduling": 2,
    "planner.domain": 1,
    "planner": 1,
}

ROOMS = {
    "ortools": ("scheduling",),
    "openpyxl": ("planner/workbook",),
    "statsmodels": ("forecasting",),
    "click": ("cli.py",),
    "rich": ("planner/console",),
    "python_calamine": ("planner/files", "planner/workbook"),
    "icalendar": ("planner/files",),
    "plotly": ("planner/reports",),
}


def _files() -> list[Path]:
    return [HOUSE / "cli.py", *(path for package in PACKAGES for path in sorted((HOUSE / package).rglob("*.py")))]


def _module(path: Path) -> str:
    parts = path.relative_to(HOUSE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def _floor(module: str) -> int:
    return next(floor for name, floor in FLOORS.items() if module == name or module.startswith(name + "."))


def _room(module: str) -> str:
    return next(name for name in FLOORS if module == name or module.startswith(name + "."))


@pytest.mark.parametrize("path", _files(), ids=_module)
def test_imports_go_down(path: Path) -> None:
    """A file imports from lower floors and from its own room, never upwards and never sideways on floor 2."""
    module = _module(path)
    for other in _imports(path):
        if other.split(".")[0] not in PACKAGES or _room(other) == _room(module):
            continue
        same_floor_allowed = _floor(module) >= 3
        below = _floor(other) < _floor(module) or (same_floor_allowed and _floor(other) == _floor(module))
        assert below, f"{module} (floor {_floor(module)}) imports {other} (floor {_floor(other)})"


@pytest.mark.parametrize("library", ROOMS)
def test_each_library_has_one_room(library: str) -> None:
    """A foreign library is imported in its own room and nowhere else, so that replacing it touches one room."""
    users = {
        str(path.relative_to(HOUSE))
        for path in _files()
        if any(name.split(".")[0] == library for name in _imports(path))
    }
    strangers = {user for user in users if not user.startswith(ROOMS[library])}
    assert not strangers


def test_what_checks_a_rota_imports_no_solver() -> None:
    """Facts, laws, rules and the checker name no solver: what they say to one they say through the rota model."""
    rooms = ("facts", "presets", "rule", "rules", "checking")
    files = [path for room in rooms for path in sorted((HOUSE / "scheduling" / room).rglob("*.py"))]
    assert not [path for path in files if any(name.split(".")[0] == "ortools" for name in _imports(path))]


def test_help_loads_no_heavy_room() -> None:
    """The command line answers --help at once: nothing slow is imported before a command runs."""
    heavy = ("ortools", "pandas", "statsmodels", "numba", "openpyxl")
    code = f"import sys, cli; sys.exit(any(name.split('.')[0] in {heavy} for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=HOUSE, check=False).returncode == 0
