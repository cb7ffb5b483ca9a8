"""Scenarios side by side on the terminal."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.console.leadership.scenarios import show_scenarios
from tests.builders import rota, world
from tests.plans import plan


def test_a_bound_that_says_nothing_is_no_gap_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    """A rota that misses 8 where the bound is 6 has a gap of 25%; with a bound of 0 nothing is known."""
    made = plan(world(days=1), rota("Ann E"))
    bounds = {"as it is": 6.0, "no bound": 0.0}
    plans = {name: replace(made, solved=replace(made.solved, objective=8.0, bound=b)) for name, b in bounds.items()}
    show_scenarios(plans, {"none": "there is no one to plan"}, Path("team.scenarios.xlsx"))
    lines = capsys.readouterr().out.splitlines()
    assert next(line for line in lines if line.startswith("gap")).split() == [
        "gap",
        "of",
        "the",
        "rota",
        "25.0%",
        "not",
        "known",
    ]
    assert "none: not planned, there is no one to plan" in lines
    assert lines[-1] == "Written: team.scenarios.xlsx"
