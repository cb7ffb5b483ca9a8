"""Killed commands and full disks: what was there before is whole, and the next run makes all good."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.robust.broken_commands import COMMANDS

HOUSE = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("kills", "errors", "names"),
    [(6, 6, ("export",)), pytest.param(2, 2, tuple(COMMANDS), marks=pytest.mark.slow)],
)
def test_nothing_is_lost_and_the_next_run_makes_all_good(
    tmp_path: Path, kills: int, errors: int, names: tuple[str, ...]
) -> None:
    """Every case is without a fault, and most of them died or failed; `make fuzz` tries many more."""
    made = subprocess.run(
        [sys.executable, "-m", "tests.robust.broken_commands", tmp_path / "cases", str(kills), str(errors), *names],
        cwd=HOUSE, check=False, capture_output=True, text=True,
    )  # fmt: skip
    tried = [line.split("\t") for line in made.stdout.splitlines()]
    assert len(tried) >= 0.7 * (kills + errors) * len(names)
    assert sum(code not in ("0", "1") for _, _, code, _ in tried) > 0.7 * len(tried)
    assert [case for case in tried if case[3]] == []
