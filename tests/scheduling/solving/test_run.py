"""The time frame of a solve."""

import time

import numpy as np

from planner.domain.progress import Progress, Step
from scheduling.solving.run import Run


def test_a_run_by_the_clock_is_late_once_its_seconds_are_used_up() -> None:
    """Ten seconds that began an hour ago are over; the deadline is ten seconds after the start."""
    started = time.monotonic() - 3600
    run = Run(started, 10.0, False, Progress())
    assert run.late
    assert run.left < 0
    assert run.deadline == started + 10.0


def test_a_deterministic_run_is_never_late() -> None:
    """It counts work, so the clock of the machine ends nothing."""
    run = Run(time.monotonic() - 3600, 10.0, True, Progress())
    assert not run.late
    assert run.deadline == np.inf
    clock = run.clock(1.0)
    assert not clock.over()
    clock.spend(1e9)
    assert clock.over()


def test_a_run_reports_to_its_own_progress() -> None:
    """Two runs share neither steps nor the wish to stop."""
    steps: list[Step] = []
    one, other = (Run(time.monotonic(), 10.0, False, progress) for progress in (Progress(steps.append), Progress()))
    one.tell("first legal rota")
    one.progress.stop.set()
    assert [(step.stage, step.message) for step in steps] == [("rota", "first legal rota")]
    assert one.stopped
    assert not other.stopped
