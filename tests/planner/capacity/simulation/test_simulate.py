"""Laws of the promise: what a rota gives on the forecast's paths, on the clocks and terms of the Service sheet."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import pytest

from planner.domain.inputs import Inputs
from planner.domain.progress import Progress, Step
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import RuleSetting
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.demand import Forecast, Tickets
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget
from scheduling.checking.call_out_rest import call_out_rest
from tests.builders import MONDAY, rota, world
from tests.promises import replayed, simulated

QUIET = {"meetings": 0.0, "unplanned_absence": 0.0, "replications": 4}
OFFICE = tuple(Opening("office", day, 9 * 60, 17 * 60) for day in range(5))


def desk(target: ServiceTarget, minutes: float = 10, **facts: Any) -> Inputs:
    """Return a world of Ann and Bob with one priority whose tickets always take as long."""
    handling = (Handling(target.priority, "desk", minutes, 0.0),)
    return world(service=(target,), handling=handling, **{**QUIET, **facts})


def came(inputs: Inputs, *minutes: int, priority: str = "P1") -> Tickets:
    """Return tickets opened so many minutes after the start of the horizon."""
    opened = inputs.horizon.start + np.array(minutes, np.int64)
    text = np.array([priority] * len(minutes)), np.array(["desk"] * len(minutes))
    return Tickets(opened, *text, np.full(len(minutes), -1, np.int64), np.full(len(minutes), np.nan))


def poisson(inputs: Inputs, per_hour: float, paths: int = 20) -> Forecast:
    """Return a forecast of the same rate at every hour for each class on the Handling sheet."""
    classes = tuple((row.priority, row.skill) for row in inputs.handling)
    mean = np.full((len(classes), inputs.horizon.intervals), per_hour)
    drawn = np.random.default_rng(1).poisson(mean, (paths, *mean.shape)).astype(np.uint16)
    return Forecast(inputs.horizon, classes, mean, drawn, "by hand", "")


DAYS = "Ann E E E E E E E"


def test_tickets_wait_for_the_shift_to_begin() -> None:
    """Opened at 06:50 and 08:00 with a shift from 07:00: waits of 10 and 0 minutes, a target of 5 kept by half."""
    inputs = desk(ServiceTarget("P1", 5, 0.9))
    row = replayed(inputs, came(inputs, 410, 480), rota(DAYS)).of("P1")
    assert row is not None
    assert (row.promised, row.mean_wait, row.p90_wait, row.tickets) == (0.5, 5, 10, 2)


def test_the_clock_stands_still_outside_business_hours() -> None:
    """Opened on Monday at 16:50 and begun on Tuesday at 07:00: only ten minutes of the office clock have passed."""
    inputs = desk(ServiceTarget("P1", 15, 0.9, "office"), openings=OFFICE)
    row = replayed(inputs, came(inputs, 16 * 60 + 50), rota(DAYS)).of("P1")
    assert row is not None
    assert (row.promised, row.mean_wait) == (1, 10)


def test_resolution_counts_until_the_work_is_done() -> None:
    """Ten minutes of work begun at once are resolved after ten minutes."""
    inputs = desk(ServiceTarget("P1", 5, 0.9, resolution_minutes=9))
    promise = replayed(inputs, came(inputs, 480), rota(DAYS))
    row = promise.of("P1", measure="resolution")
    assert row is not None
    assert (row.promised, row.mean_wait) == (0, 10)
    assert not promise.kept


def test_only_what_falls_due_within_the_horizon_counts() -> None:
    """Of two tickets nobody takes, the one due after the last day is left out and the other is missed."""
    inputs = desk(ServiceTarget("P1", 120, 0.9), days=1)
    row = replayed(inputs, came(inputs, 1200, 1400), Rota()).of("P1")
    assert row is not None
    assert (row.promised, row.tickets) == (0, 1)


def test_next_business_day_means_that_nobody_begins_before() -> None:
    """Opened on Saturday while Ann is there, begun on Monday at 09:00 when the office opens."""
    target = ServiceTarget("P1", 5000, 0.9, out_of_hours="next business day")
    inputs = desk(target, openings=OFFICE, days=14)
    saturday = 5 * 1440 + 600
    row = replayed(inputs, came(inputs, saturday), rota(DAYS + " E E E")).of("P1")
    assert row is not None
    assert row.mean_wait == pytest.approx(7 * 1440 + 540 - saturday, abs=30)


def test_people_on_call_answer_at_night_and_are_counted() -> None:
    """Two calls in two nights of stand-by: 30 minutes' wait each, one call a night."""
    tier = Tier("Primary", "P", frozenset({"desk"}), turn="day", respond_minutes=30)
    inputs = desk(ServiceTarget("P1", 30, 0.9, out_of_hours="on call"), tiers=(tier,))
    promise = replayed(inputs, came(inputs, 1380, 1380 + 1440), rota("Ann E E\nBob P P"))
    row = promise.of("P1")
    assert row is not None
    assert (row.promised, row.mean_wait) == (1, 30)
    assert (promise.callouts, promise.callouts_per_night) == ({"P": 2}, {"P": 1})


def test_a_call_out_moves_the_shift_of_the_next_day() -> None:
    """By the rule of 11 h Bob, off at 22:00 and called at 03:00, begins his late shift at 15:00, an hour late.

    At work from 03:30 for half an hour, he has rested 5 h before the call and needs 11 h after it. His 7.5 paid hours
    shrink by an eighth; the ticket of 16:00 is half an hour of what is left.
    """
    tier = Tier("Primary", "P", frozenset({"desk"}), turn="day", respond_minutes=30, handover_minute=22 * 60)
    target = ServiceTarget("P1", 60, 0.9, out_of_hours="on call")
    inputs = desk(target, minutes=30, tiers=(tier,), rules=(RuleSetting("rest after call-outs", "must", 660),))
    tickets = came(inputs, 1440 + 180, 1440 + 960)
    made = rota("Bob L+P L")
    with_rule = replayed(inputs, tickets, made, call_out_rest(inputs))
    assert with_rule.lost_to_call_outs == {("Bob", MONDAY + timedelta(days=1)): 60}
    assert with_rule.utilisation["Bob"] == pytest.approx(30 / (450 + 450 * 7 / 8))
    assert replayed(inputs, tickets, made).lost_to_call_outs == {}


def test_a_split_shift_loses_in_both_its_stretches() -> None:
    """At work from 06:00 to 06:30 and owed 11 h, Bob misses 08:00 to 12:00 and comes at 17:30, half an hour late."""
    tier = Tier("Primary", "P", frozenset({"desk"}), turn="day", respond_minutes=0, handover_minute=22 * 60)
    shifts = (Shift("S", 8 * 60, 21 * 60, "Split", 300, break_from=12 * 60), Shift("L", 14 * 60, 22 * 60, "Late"))
    target = ServiceTarget("P1", 60, 0.9, out_of_hours="on call")
    rules = (RuleSetting("rest after call-outs", "must", 660),)
    inputs = desk(target, minutes=30, tiers=(tier,), rules=rules, shifts=shifts)
    promise = replayed(inputs, came(inputs, 1440 + 60, 1440 + 360), rota("Bob L+P S"), call_out_rest(inputs))
    assert promise.lost_to_call_outs == {("Bob", MONDAY + timedelta(days=1)): 240 + 30}


def test_only_whom_the_rule_is_in_force_for_rests() -> None:
    """A row for Bob alone, switched off for everyone else by its usual mode."""
    inputs = desk(ServiceTarget("P1", 60, 0.9), rules=(RuleSetting("rest after call-outs", "should", 600, "Bob"),))
    assert call_out_rest(inputs) == {"Bob": 600}
    assert call_out_rest(desk(ServiceTarget("P1", 60, 0.9))) == {}


def test_utilisation_is_work_over_presence() -> None:
    """45 minutes of work in 450 paid minutes are a tenth; who is not on the rota has none."""
    inputs = desk(ServiceTarget("P1", 500, 0.9), minutes=45)
    promise = replayed(inputs, came(inputs, 480), rota("Ann E"))
    assert promise.utilisation == {"Ann": pytest.approx(0.1)}


def test_open_tickets_at_the_end_are_the_backlog() -> None:
    """One ticket nobody took, opened six hours before the end."""
    inputs = desk(ServiceTarget("P1", 30, 0.9), days=1)
    promise = replayed(inputs, came(inputs, 1080), Rota())
    assert (promise.backlog, promise.backlog_age_minutes) == (1, 360)


def test_misses_under_a_chance_are_those_of_the_months_to_save() -> None:
    """Of ten months six keep the target, three miss a ticket of 03:00, and the worst one two of 04:00.

    Eight must keep it: the worst is given up, so the misses are those of the three others. On average they are of all.
    """
    inputs = desk(ServiceTarget("P1", 30, 0.9), replications=10, targets_are_kept="in 8 of 10 months")
    paths = np.zeros((10, 1, inputs.horizon.intervals), np.uint16)
    paths[:, 0, 8] = 4
    paths[6:9, 0, 3] = 1
    paths[9, 0, 4] = 2
    made = Forecast(inputs.horizon, (("P1", "desk"),), paths.mean(axis=0), paths, "by hand", "")
    missed = simulated(inputs, made, rota(DAYS)).missed["P1", "desk", "response"]
    assert (missed[3], missed[4]) == (1, 0)
    average = replace(inputs, settings=replace(inputs.settings, targets_are_kept="on average"))
    missed = simulated(average, made, rota(DAYS)).missed["P1", "desk", "response"]
    assert (missed[3], missed[4]) == (0.3, 0.2)


def test_misses_are_told_by_interval_week_and_hour() -> None:
    """A ticket of 03:00 is missed, one of 08:00 kept."""
    inputs = desk(ServiceTarget("P1", 30, 0.9))
    promise = replayed(inputs, came(inputs, 180, 480), rota(DAYS))
    assert promise.missed["P1", "desk", "response"][3] == 1
    assert sum(promise.missed["P1", "desk", "response"]) == 1
    assert (promise.by_hour["P1", 3].promised, promise.by_hour["P1", 8].promised) == (0, 1)
    (week,) = promise.by_week.items()
    assert week[0] == ("P1", inputs.horizon.first_day.isocalendar().week)
    assert week[1].promised == 0.5


def test_the_same_seed_gives_the_same_promise() -> None:
    """To the last digit; another seed gives another one."""
    inputs = desk(ServiceTarget("P1", 30, 0.9))
    forecast = poisson(inputs, 3)
    again = [simulated(inputs, forecast, rota(DAYS)) for _ in range(2)]
    assert again[0] == again[1]
    reseeded = replace(inputs, settings=replace(inputs.settings, seed=2))
    assert simulated(reseeded, forecast, rota(DAYS)) != again[0]


def test_more_people_never_answer_fewer() -> None:
    """On common random numbers a second person can only help tickets of one class."""
    inputs = desk(ServiceTarget("P1", 15, 0.9))
    forecast = poisson(inputs, 5)
    alone = simulated(inputs, forecast, rota(DAYS)).of("P1")
    both = simulated(inputs, forecast, rota(DAYS + "\n" + DAYS.replace("Ann", "Bob"))).of("P1")
    assert alone is not None
    assert both is not None
    assert both.promised > alone.promised


def test_the_range_holds_the_mean_and_lies_between_0_and_1() -> None:
    """Low, promised and high stand in that order."""
    inputs = desk(ServiceTarget("P1", 15, 0.9), replications=20)
    row = simulated(inputs, poisson(inputs, 5), rota(DAYS)).of("P1")
    assert row is not None
    assert 0 <= row.low <= row.promised <= row.high <= 1


def test_absence_costs_service() -> None:
    """With half of all shifts missed fewer tickets are answered in time."""
    inputs = desk(ServiceTarget("P1", 15, 0.9), replications=10)
    sick = replace(inputs, settings=replace(inputs.settings, unplanned_absence=0.5))
    well, ill = (simulated(i, poisson(inputs, 2), rota(DAYS)).of("P1") for i in (inputs, sick))
    assert well is not None
    assert ill is not None
    assert ill.promised < well.promised * 0.7


def test_reopened_tickets_are_more_work_for_the_same_people() -> None:
    """With a fifth of all tickets coming back people are busy for about a fifth longer."""
    inputs = desk(ServiceTarget("P1", 60, 0.9), replications=20)
    more = replace(inputs, settings=replace(inputs.settings, reopened=0.2))
    before, after = (simulated(i, poisson(inputs, 0.5), rota(DAYS)).utilisation["Ann"] for i in (inputs, more))
    assert after / before == pytest.approx(1.18, abs=0.04)


def test_a_stop_ends_with_what_is_known_so_far() -> None:
    """Asked to stop, the simulation tells the promise of the months it has."""
    inputs = desk(ServiceTarget("P1", 15, 0.9), replications=20)
    progress = Progress()
    progress.stop.set()
    assert simulated(inputs, poisson(inputs, 2), rota(DAYS), progress).replications == 20 - 19


def test_progress_tells_the_months() -> None:
    """Whoever waits sees how far it is."""
    inputs = desk(ServiceTarget("P1", 15, 0.9))
    steps: list[Step] = []
    simulated(inputs, poisson(inputs, 2), rota(DAYS), Progress(steps.append))
    assert "month 1 of 4" in [step.message for step in steps]


@pytest.mark.parametrize("tenths", range(5, 10))
def test_what_most_months_reach_is_the_target_where_as_many_keep_it(tenths: int) -> None:
    """The share that so many months reach is at the target or above exactly when so many months keep the target."""
    inputs = desk(ServiceTarget("P1", 30, 0.9), targets_are_kept=f"in {tenths} of 10 months")
    forecast = poisson(inputs, 3.0)
    (first, *_) = simulated(inputs, forecast, rota("Ann E E E E E E E")).rows
    for target in (first.low, first.promised, first.high):
        asked = replace(inputs, service=(ServiceTarget("P1", 30, target),))
        (row, *_) = simulated(asked, forecast, rota("Ann E E E E E E E")).rows
        assert row.months_kept is not None
        assert row.assured is not None
        assert (row.assured >= target) == (row.months_kept >= tenths / 10)
