"""The time frame of a solve."""

from dataclasses import dataclass

import pytest

from planner.domain.progress import Progress, Step
from scheduling.columns.problem import clock
from scheduling.solving.run import Run


@dataclass
class Time:
    """Real time and processor time as a test sets them."""

    now: float = 0.0
    worked: float = 0.0

    def monotonic(self) -> float:
        return self.now

    def process_time(self) -> float:
        return self.worked


def test_a_run_is_late_once_its_seconds_of_work_are_used_up() -> None:
    """Ten seconds are over when other processes have worked an hour for the run."""
    run = Run.of(10.0, False, Progress())
    run.work.wait(3600)
    assert run.late
    assert run.left < 0
    assert run.unworked == 0


def test_a_deterministic_run_is_never_late() -> None:
    """It counts priced months, so neither seconds nor a busy machine end anything."""
    run = Run.of(10.0, True, Progress())
    run.work.wait(3600)
    assert not run.late
    step = run.clock(1.0)
    assert not step.over()
    step.spend(1e9)
    assert step.over()


def test_a_run_on_a_machine_too_busy_ends_at_ten_times_its_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 10 seconds 4 are worked after 99 real ones, which is fine; after 101 the run is late and 6 were not worked."""
    time = Time()
    monkeypatch.setattr(clock, "time", time)
    run = Run.of(10.0, False, Progress())
    time.worked, time.now = 4.0, 99.0
    assert (run.late, run.left, run.unworked) == (False, 6.0, 0.0)
    time.now = 101.0
    assert (run.late, run.left, run.unworked) == (True, 0.0, 6.0)
    assert run.clock(3.0).over()


def test_a_run_reports_to_its_own_progress() -> None:
    """Two runs share neither steps nor the wish to stop."""
    steps: list[Step] = []
    one, other = (Run.of(10.0, False, progress) for progress in (Progress(steps.append), Progress()))
    one.tell("first legal rota")
    one.progress.stop.set()
    assert [(step.stage, step.message) for step in steps] == [("rota", "first legal rota")]
    assert one.stopped
    assert not other.stopped
