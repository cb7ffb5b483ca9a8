"""Laws of the back-test: a past month knows nothing of its own future, and is judged by what came."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from planner.capacity.service.handling import with_logged_handling
from planner.domain.errors import InputFaults
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.roster.people import Leave
from planner.domain.tickets.demand import Forecast, Tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.studies.backtest import BackTest, ReplayedPromise, as_known, back_test, past_months
from tests.builders import MONDAY, rota, world
from tests.plans import plan
from tests.promises import simulated

WEEK = 7 * 1440


def desk(weeks: int, **facts: Any) -> Inputs:
    """Return a desk planning a week, with hourly tickets in the weeks before it that were all resolved in an hour."""
    inputs = world(
        service=(ServiceTarget("P1", 30, 0.9),),
        handling=(Handling("P1", "desk", 10, 0.5),),
        replications=5,
        **facts,
    )
    opened = np.arange(inputs.horizon.start - weeks * WEEK, inputs.horizon.start, 60)
    text = np.full(len(opened), "P1"), np.full(len(opened), "desk")
    tickets = Tickets(opened, *text, opened + 60, np.full(len(opened), np.nan))
    return world(service=inputs.service, handling=inputs.handling, replications=5, tickets=tickets, **facts)


def by_hand(inputs: Inputs) -> Plan:
    """Plan a week of early shifts for a ticket an hour."""
    mean = np.ones((1, inputs.horizon.intervals))
    forecast = Forecast(inputs.horizon, (("P1", "desk"),), mean, mean[None].astype(np.uint16), "by hand", "")
    worked = rota("Ann E E E E E E E\nBob L L L L L L L", inputs.settings.first_day)
    return plan(inputs, worked, forecast=forecast, promise=simulated(inputs, forecast, worked))


def judged_by_hand(inputs: Inputs, months: int) -> BackTest:
    """Back-test those plans; they need every hour they have."""
    return back_test(inputs, months, by_hand, lambda made: made.rota)


def test_a_past_month_knows_no_later_ticket() -> None:
    """Every ticket known was opened before the month, and no resolution lies in it."""
    past = next(past_months(desk(6), 1))
    start = past.horizon.start
    assert past.tickets.opened.max() < start
    assert past.tickets.resolved.max() < start


def test_past_months_begin_on_the_same_weekday_and_do_not_overlap() -> None:
    """Six weeks of tickets leave three to test on when three are needed to forecast from."""
    found = [p.settings.first_day for p in past_months(desk(6), 9)]
    assert found == [MONDAY - timedelta(weeks=w) for w in (1, 2, 3)]


def test_a_month_that_the_tickets_do_not_cover_to_its_end_is_passed_over() -> None:
    """When the last ticket came nine days before the plan, the last month ends before it."""
    inputs = desk(6)
    known = inputs.tickets.before(inputs.horizon.start - 9 * 1440)
    moved = next(past_months(world(service=inputs.service, handling=inputs.handling, tickets=known), 1))
    assert moved.settings.first_day == MONDAY - timedelta(weeks=3)


def test_only_leave_of_the_month_itself_is_kept() -> None:
    """Leave of the plan's own days says nothing of a month before."""
    june = Leave("Ann", MONDAY, MONDAY)
    may = Leave("Ann", date(2026, 5, 26), date(2026, 5, 27))
    assert as_known(desk(6, leave=(june, may)), date(2026, 5, 25), date(2026, 5, 31)).leave == (may,)


def test_without_enough_tickets_it_says_how_many_are_needed() -> None:
    """A week to test on and three to forecast from."""
    with pytest.raises(InputFaults, match="tickets of 4 weeks or more"):
        judged_by_hand(desk(3), 1)


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
    (month,) = judged_by_hand(desk(4), 1).months
    assert month.staffings[0].hours == 105
    for usual, least in zip(month.staffings[2:], (168, 168, 161), strict=True):
        assert usual.hours >= least
        assert usual.attainment["P1"] >= month.staffings[0].attainment["P1"] - 0.005


def test_fewer_months_than_asked_for_are_explained() -> None:
    """Four weeks of tickets are one month, not three."""
    assert judged_by_hand(desk(4), 3).note.startswith("1 of 3 months")


def test_a_burst_is_named_and_the_month_replayed_without_it_as_well() -> None:
    """Ninety tickets on the Wednesday at noon, where 24 are usual, keep Ann busy past their target of half an hour."""
    inputs = desk(6)
    noon = inputs.horizon.midnight(MONDAY - timedelta(days=5)) + 720
    crowd = np.arange(noon, noon + 90, dtype=np.int64)
    opened = np.concatenate((inputs.tickets.opened, crowd))
    text = np.full(len(opened), "P1"), np.full(len(opened), "desk")
    every = Tickets(np.sort(opened), *text, np.sort(opened) + 60, np.full(len(opened), np.nan))
    known = world(service=inputs.service, handling=inputs.handling, replications=5, tickets=every)
    tested = judged_by_hand(known, 1)
    ((burst,), (row,)) = tested.months[0].bursts, tested.rows
    assert (burst.day, burst.tickets, burst.usual) == (MONDAY - timedelta(days=5), 24 + 90, 24)
    assert row.tickets == pytest.approx(7 * 24 + 90, abs=1)
    assert row.without_bursts > row.replayed + 0.1
    assert tested.mean_gap_without_bursts < tested.mean_gap
    assert tested.bursts == (burst,)


def test_without_a_burst_the_month_is_as_it_came() -> None:
    """Both figures are one."""
    tested = judged_by_hand(desk(5), 1)
    assert tested.bursts == ()
    assert (tested.mean_gap_without_bursts, tested.covered_without_bursts) == (tested.mean_gap, tested.covered)


def test_a_past_month_does_not_know_what_later_tickets_log() -> None:
    """Of six weeks of hourly tickets the last is the month; the ticket of its eve is still open when it begins."""
    inputs = desk(6)
    tickets = replace(inputs.tickets, handle_minutes=np.full(len(inputs.tickets), 10.0))
    (row,) = with_logged_handling(world(service=inputs.service, tickets=tickets)).handling
    assert row.logged == 6 * 7 * 24
    (row,) = next(past_months(world(service=inputs.service, handling=(row,), tickets=tickets), 1)).handling
    assert row.logged == 5 * 7 * 24 - 1


def test_a_range_holds_what_is_printed_alike() -> None:
    """Where every simulated month keeps all tickets, 99.97% is within, and 99.9% is not."""
    row = ReplayedPromise("P3", "response", 0.9, 1.0, 1.0, 1.0, 0.9997, 7000, 0.999)
    assert (row.covered, row.covered_without_bursts) == (True, False)


def test_each_month_is_handed_on_as_it_comes_and_one_that_fails_is_told() -> None:
    """The month before last cannot be planned: the others are tested, and its days stand there with the reason."""
    broken, come = MONDAY - timedelta(weeks=2), list[date]()

    def planned(inputs: Inputs) -> Plan:
        if inputs.settings.first_day == broken:
            raise IndexError("list index out of range")
        return by_hand(inputs)

    tested = back_test(desk(6), 3, planned, lambda made: made.rota, done=lambda month: come.append(month.first_day))
    assert come == [month.first_day for month in tested.months] == [MONDAY - timedelta(weeks=w) for w in (1, 3)]
    [(first, last, why)] = tested.failed
    assert (first, last) == (broken, broken + timedelta(days=6))
    assert why.startswith("a fault of the program (IndexError: list index out of range in planned")
