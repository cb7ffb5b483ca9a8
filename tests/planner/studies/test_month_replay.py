"""Laws of one past month: it is judged by what came, and its bursts are named."""

from datetime import timedelta

import numpy as np
import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.back_test import BackTest
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Tickets
from planner.studies.month_replay import Replayer
from planner.studies.past_months import past_months
from tests.back_tests import BY_HAND, by_hand, desk, its_rota, judged_by_hand
from tests.builders import MONDAY, world


def test_promise_and_replay_of_the_same_demand_agree() -> None:
    """A ticket an hour promised and a ticket an hour come: the share answered is that of the staffed hours."""
    found = judged_by_hand(desk(5), 2)
    assert len(found.months) == 2
    assert found.mean_gap < 0.05
    assert found.note == ""
    assert found.rows[0].tickets == pytest.approx(7 * 24, abs=1)


def test_the_usual_ways_of_staffing_need_more_hours_for_the_same_service() -> None:
    """One person at every hour is the least that they can give; their hours stand beside the rota's 105.

    In the desk's own shifts that is 23 paid hours a day: three shifts less their breaks.
    """
    inputs = desk(4)
    staffings = BY_HAND((next(past_months(inputs)), inputs), Progress()).staffings
    assert staffings[0].hours == 105
    for usual, least in zip(staffings[2:], (168, 168, 161), strict=True):
        assert usual.hours >= least
        assert usual.attainment["P1"] >= staffings[0].attainment["P1"] - 0.005


def test_a_burst_is_named_and_the_month_replayed_without_it_as_well() -> None:
    """Ninety tickets on the Wednesday at noon, where 24 are usual, keep Ann busy past their target of half an hour."""
    inputs = desk(6)
    noon = inputs.horizon.midnight(MONDAY - timedelta(days=5)) + 720
    crowd = np.arange(noon, noon + 90, dtype=np.int64)
    opened = np.concatenate((inputs.tickets.opened, crowd))
    text = np.full(len(opened), "P1"), np.full(len(opened), "desk")
    every = Tickets(np.sort(opened), *text, np.sort(opened) + 60, np.full(len(opened), np.nan))
    known = world(service=inputs.service, handling=inputs.handling, replications=5, tickets=every)
    replay = BY_HAND((next(past_months(known)), known), Progress())
    ((burst,), (row,)) = replay.bursts, replay.month.rows
    assert (burst.day, burst.tickets, burst.usual) == (MONDAY - timedelta(days=5), 24 + 90, 24)
    assert row.tickets == pytest.approx(7 * 24 + 90, abs=1)
    assert row.usual > row.replayed + 0.1
    tested = BackTest((replay.month,))
    assert tested.has_bursts
    assert tested.mean_gap_without_bursts < tested.mean_gap


def test_without_a_burst_the_month_is_as_it_came() -> None:
    """Both figures are one."""
    tested = judged_by_hand(desk(5), 1)
    assert not tested.has_bursts
    assert (tested.mean_gap_without_bursts, tested.covered_without_bursts) == (tested.mean_gap, tested.covered)


def test_a_stop_while_the_month_is_planned_ends_it_with_the_rota_so_far() -> None:
    """The rota so far is replayed as ever; no other rota is made and no hours are worked out."""
    inputs, asked = desk(4), list[Plan]()

    def stopped(past: Inputs, progress: Progress) -> Plan:
        progress.stop.set()
        return by_hand(past, progress)

    def noted(made: Plan, progress: Progress) -> Rota:
        asked.append(made)
        return its_rota(made, progress)

    month = next(past_months(inputs)), inputs
    found, whole = Replayer(stopped, noted)(month, Progress()), BY_HAND(month, Progress())
    assert (found.month, found.staffings, asked) == (whole.month, (), [])


def test_a_stop_while_hours_are_worked_out_keeps_the_promise_without_them() -> None:
    """A stop in the search for the fewest hours leaves them out: nobody knows yet whether they are the fewest."""
    inputs = desk(4)

    def stopped(made: Plan, progress: Progress) -> Rota:
        progress.stop.set()
        return its_rota(made, progress)

    found = Replayer(by_hand, stopped)((next(past_months(inputs)), inputs), Progress())
    assert (len(found.month.rows), found.staffings) == (1, ())
