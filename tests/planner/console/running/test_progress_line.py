"""The words of the progress line, with a clock of the test."""

from planner.console.running.progress_line import ProgressLine
from planner.domain.progress import Step


class Clock:
    """A clock that stands where the test puts it."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_stage_share_time_left_and_what_got_better() -> None:
    """Ten of forty seconds are over and the gap fell from 30% to 12%."""
    clock = Clock()
    line = ProgressLine(clock)
    line.add(Step("rota", budget=40))
    line.add(Step("rota", "first legal rota", 0.3))
    clock.now = 10
    line.add(Step("rota", "better rota", 0.12))
    said = line.text()
    assert said.startswith("rota, 25% done, about 30 s left, better rota")
    assert said.endswith("at most 12.0% from the best possible (at first 30.0%)")


def test_a_rota_without_a_gap_is_the_best_possible() -> None:
    """At the end the bound is the rota's own value: no gap of 0.0% is printed."""
    line = ProgressLine(Clock())
    line.add(Step("rota", budget=40))
    line.add(Step("rota", "better rota", 0.12))
    line.add(Step("rota", "better rota", 0.0))
    assert line.text().endswith("the best possible rota (at first 12.0%)")


def test_time_left_follows_the_share_of_a_stage() -> None:
    """A quarter of the months took five seconds: three more times as long is left."""
    clock = Clock()
    line = ProgressLine(clock)
    line.add(Step("promise", "month 1 of 200", share=0.0))
    clock.now = 5
    line.add(Step("promise", "month 51 of 200", share=0.25))
    assert line.text() == "service, 25% done, about 15 s left, month 51 of 200"


def test_time_left_follows_the_work_of_a_busy_machine() -> None:
    """Of 40 seconds 5 were worked in 15: with 5 quiet seconds before, the other 35 take twice as long."""
    clock = Clock()
    line = ProgressLine(clock)
    line.add(Step("rota", budget=40))
    clock.now = 15
    line.add(Step("rota", "better rota", seconds=5.0))
    assert line.text().startswith("rota, 18% done, about 1 min 10 s left, better rota")
    clock.now = 25
    assert line.text().startswith("rota, 29% done, about 1 min 0 s left, better rota")


def test_methods_stay_out_of_the_line() -> None:
    """The model of the forecast stands on Assumptions."""
    line = ProgressLine(Clock())
    line.add(Step("forecast", "calendar GLM: its error is the lowest"))
    assert line.text() == "forecast, 0 s"


def test_the_total_adds_up() -> None:
    """The rota is improved twice, for 20 and 30 seconds, and simulated for 15 in between."""
    clock = Clock()
    line = ProgressLine(clock)
    for now, stage in ((0, "rota"), (20, "promise"), (35, "rota")):
        clock.now = now
        line.add(Step(stage))
    clock.now = 65
    assert line.total() == "Done in 1 min 5 s: rota 50 s, service 15 s"
    assert ProgressLine(clock).total() == ""
