"""Clocks of a search, with a processor and a wall clock of the test."""

import ast
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from scheduling.columns.problem import clock
from scheduling.columns.problem.clock import ClockShare, ProcessorClock
from scheduling.columns.search.column_search import ColumnSearch
from tests.scheduling.columns.tiny import best_value, tiny_problem

ROOT = Path(__file__).parents[4]
WALL_CLOCKS = {"monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "time_ns"}


@dataclass
class Time:
    """A processor that works a millisecond whenever somebody looks, while so many milliseconds pass on the wall."""

    pace: float
    worked: float = 0.0

    def process_time(self) -> float:
        self.worked += 0.001
        return self.worked

    def monotonic(self) -> float:
        return self.pace * self.worked


def test_cores_share_the_time_of_their_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four seconds alone, six on two cores and five waited for are 4 + 3 + 5; the whole waits as well."""
    time = Time(1.0)
    monkeypatch.setattr(time, "process_time", lambda: time.worked)
    monkeypatch.setattr(clock, "time", time)
    whole = ProcessorClock(20.0)
    step = ProcessorClock(20.0, whole)
    time.worked = 4.0
    with step.use_cores(2):
        time.worked = 10.0
    step.wait(5.0)
    assert step.elapsed() == 12.0
    assert whole.elapsed() == 15.0
    assert not ClockShare(whole, 0.1).over()


def test_a_search_finds_the_same_on_a_busy_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a wall clock that runs 5 times too fast the search makes the same steps; 20 times too fast ends it early."""
    problem = next(p for p in map(tiny_problem, range(8)) if np.isfinite(best_value(p)))
    steps = []
    for pace in (1.0, 5.0, 20.0):
        monkeypatch.setattr(clock, "time", Time(pace))
        search = ColumnSearch(problem, ProcessorClock(0.5), np.random.default_rng(1))
        steps.append([(search.value, search.bound) for _ in search.run(thorough=True)])
    assert steps[0] == steps[1]
    assert steps[2] == steps[0][: len(steps[2])]


def test_only_the_clock_reads_the_time_of_day() -> None:
    """No other file that makes a rota names a function of real time."""
    files = [*(ROOT / "scheduling").rglob("*.py"), *(ROOT / "planner" / "staffing").rglob("*.py")]
    readers = {file.name for file in files if WALL_CLOCKS & set(_names(ast.parse(file.read_text())))}
    assert readers == {"clock.py"}


def _names(tree: ast.AST) -> list[str]:
    nodes = list(ast.walk(tree))
    attributes = [node.attr for node in nodes if isinstance(node, ast.Attribute)]
    return [*attributes, *(alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names)]
