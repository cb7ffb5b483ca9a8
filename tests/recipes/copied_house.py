"""A copy of the house in which a recipe of CONTRIBUTING is followed to the letter."""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parents[2]
ROOMS = ("planner", "forecasting", "scheduling", "tests")
FILES = ("cli.py", "pyproject.toml")

_SECTION = re.compile(r"^## (?P<title>.+?)\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_STEP = re.compile(r"^\d+\. .*?`([\w/]+\.py)`.*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL)


def files_of(recipe: str, names: Mapping[str, str]) -> set[str]:
    """Return the first file that each step of a recipe of CONTRIBUTING names, its placeholders replaced."""
    text = (HOUSE / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (steps,) = (found["text"] for found in _SECTION.finditer(text) if found["title"] == recipe)
    for placeholder, name in names.items():
        steps = steps.replace(placeholder, name)
    return set(_STEP.findall(steps))


@dataclass(frozen=True)
class CopiedHouse:
    """The product and its tests in a folder of their own; `touched` are the files that a recipe wrote or changed."""

    folder: Path
    touched: set[str]

    @classmethod
    def of(cls, folder: Path) -> "CopiedHouse":
        """Copy the house into a folder."""
        for room in ROOMS:
            shutil.copytree(HOUSE / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
        for name in FILES:
            shutil.copy(HOUSE / name, folder)
        return cls(folder, set())

    def write(self, path: str, text: str) -> None:
        """Write a new file."""
        file = self.folder / path
        assert not file.exists()
        file.write_text(text, encoding="utf-8")
        self.touched.add(path)

    def change(self, path: str, imported: str, old: str, new: str) -> None:
        """Add an import (or none) to a file, and replace a text that it has once."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} has {old!r} {text.count(old)} times"
        first = re.search(r"^from (planner|forecasting|scheduling)", text, re.MULTILINE)
        assert first is not None
        text = text.replace(old, new)
        line = f"{imported}\n" if imported else ""
        file.write_text(f"{text[: first.start()]}{line}{text[first.start() :]}", encoding="utf-8")
        self.touched.add(path)

    def test(self, *tests: str) -> None:
        """Run tests of the copy, and fail with what they print."""
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
        done = subprocess.run(command, cwd=self.folder, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
