"""Rest after call-outs in the simulated desk: scenes worked by hand, and months beside a reading of their own."""

import numpy as np
import pytest
from numpy.typing import NDArray

from planner.capacity.simulation.ticket_kernel import COMES, Outcome, PresenceEvents, TicketLoad, simulate
from tests.planner.capacity.routings import desk, load, presence

FOREVER = 1e9
REST = 660.0
DAY = 1440.0
MORNING, EVENING, NIGHT_CALL = 480, 1020, 180
"""08:00, 17:00 and 03:00 as minutes of a day."""

TWO_DAYS = presence(
    (MORNING, "comes", 0),
    (EVENING, "leaves", 0),
    (0, "stands by", 0, 0.0),
    (DAY + MORNING, "comes", 0),
    (DAY + EVENING, "leaves", 0),
)
"""Shifts of 08:00 to 17:00 on two days, on call all the time."""


def late(out: Outcome, there: PresenceEvents) -> list[float]:
    """Return the minutes that each shift lost."""
    return [float(minutes) for minutes in out.late[there.kind == COMES]]


def test_a_call_at_three_moves_the_shift_of_eight() -> None:
    """Off at 17:00, called at 03:00, at work 03:30 to 04:00: 11 h later it is 15:00, seven hours after 08:00."""
    scene = desk("net", on_call=(0,), tiers=[(30, -1)], rest=REST)
    out = simulate(scene, TWO_DAYS, load([DAY + NIGHT_CALL], [30]), FOREVER)
    assert late(out, TWO_DAYS) == [0, 7 * 60]
    assert out.done[0] == DAY + 240


def test_the_ticket_of_the_morning_waits_for_the_late_shift() -> None:
    """A ticket of 10:00 that is not for people on call is begun at 15:00, when the shift begins."""
    scene = desk("net", classes=("net", "net"), on_call=(0,), tiers=[(30, -1)], rest=REST)
    out = simulate(scene, TWO_DAYS, load([DAY + NIGHT_CALL, DAY + 600], [30, 20], [0, 1]), FOREVER)
    assert out.begun.tolist() == [DAY + 210, DAY + 900]
    assert out.busy.tolist() == [20]


def test_without_the_rule_the_shift_begins_on_time() -> None:
    """The same night costs the shift nothing where no rest is owed."""
    scene = desk("net", on_call=(0,), tiers=[(30, -1)])
    out = simulate(scene, TWO_DAYS, load([DAY + NIGHT_CALL], [30]), FOREVER)
    assert late(out, TWO_DAYS) == [0, 0]


def test_a_rest_that_was_had_before_the_call_is_enough() -> None:
    """Off at 15:00 and called at 03:00, there were 12 h of rest: the shift of 08:00 begins on time."""
    there = presence((420, "comes", 0), (900, "leaves", 0), (0, "stands by", 0, 0.0), (DAY + MORNING, "comes", 0))
    scene = desk("net", on_call=(0,), tiers=[(30, -1)], rest=REST)
    assert late(simulate(scene, there, load([DAY + NIGHT_CALL], [30]), FOREVER), there) == [0, 0]


def test_a_rest_of_yesterday_is_too_long_ago() -> None:
    """Two nights of calls with no rest of 11 h in the day before the second shift: it begins 11 h after the last call.

    Rested until 07:00 of the first day, called then and at 15:00 and 23:00 for an hour each with no time to respond. At
    08:00 of the second day the last long rest ended 25 h ago; from midnight on it is 11 h at 11:00.
    """
    there = presence((0, "stands by", 0, 0.0), (DAY + MORNING, "comes", 0))
    scene = desk("net", on_call=(0,), tiers=[(0, -1)], rest=REST)
    out = simulate(scene, there, load([420, 900, 1380], 60), FOREVER)
    assert late(out, there) == [3 * 60]


def test_a_second_call_moves_the_shift_again() -> None:
    """Called at 03:00 and, resting, at 09:00, done at 10:00: the shift begins at 21:00, four hours after it ended."""
    scene = desk("net", on_call=(0,), tiers=[(30, -1)], rest=REST)
    out = simulate(scene, TWO_DAYS, load([DAY + NIGHT_CALL, DAY + 540], 30), FOREVER)
    assert late(out, TWO_DAYS) == [0, EVENING - MORNING]
    assert out.done[1] == DAY + 600


def test_a_call_under_way_when_the_shift_should_begin_breaks_the_rest_too() -> None:
    """Called at 03:00 and at work until 08:30: the shift of 08:00 begins at 19:30, and this one ends at 17:00."""
    scene = desk("net", on_call=(0,), tiers=[(30, -1)], rest=REST)
    out = simulate(scene, TWO_DAYS, load([DAY + NIGHT_CALL], [300]), FOREVER)
    assert late(out, TWO_DAYS) == [0, EVENING - MORNING]


def test_a_shift_still_awaited_at_the_end_is_lost_until_then() -> None:
    """The month ends at 12:00 while the shift of 08:00 waits for 15:00: four hours are lost."""
    scene = desk("net", on_call=(0,), tiers=[(30, -1)], rest=REST)
    out = simulate(scene, TWO_DAYS, load([DAY + NIGHT_CALL], [30]), DAY + 720)
    assert late(out, TWO_DAYS) == [0, 240]


def test_the_last_shift_of_the_month_before_counts() -> None:
    """Off at 23:00 the evening before the first day and called at 03:00: the shift of 08:00 begins at 15:00."""
    scene = desk("net", on_call=(0,), tiers=[(30, -1)], rest=REST)
    there = TWO_DAYS._replace(worked=np.full(1, -60.0))
    assert late(simulate(scene, there, load([NIGHT_CALL], [30]), FOREVER), there) == [420, 0]
    assert late(simulate(scene, TWO_DAYS, load([NIGHT_CALL], [30]), FOREVER), TWO_DAYS) == [0, 0]


def test_a_tier_whose_calls_do_not_count_breaks_no_rest() -> None:
    """On call that counts as no work leaves the shift where it is."""
    scene = desk("net", on_call=(0,), tiers=[(30, -1)], rest=REST)._replace(interrupts=np.zeros(1, np.bool_))
    assert late(simulate(scene, TWO_DAYS, load([DAY + NIGHT_CALL], [30]), FOREVER), TWO_DAYS) == [0, 0]


@pytest.mark.parametrize("seed", range(12))
def test_months_agree_with_a_second_reading(seed: int) -> None:
    """In months of random calls each shift begins when a walk over all gaps of the person's work allows it."""
    dice = np.random.default_rng(seed)
    days, respond = 28, 20.0
    starts = np.array([day * DAY + dice.choice([360, MORNING, 840]) for day in range(days)])
    ends = starts + 540
    events = [(float(a), "comes", 0) for a in starts] + [(float(b), "leaves", 0) for b in ends]
    there = presence((0.0, "stands by", 0, 0.0), *events)
    at = np.sort(dice.uniform(0, days * DAY, dice.poisson(1.4 * days)))
    tickets = load(at, dice.exponential(45, len(at)))
    scene = desk("net", live=(0,), on_call=(0,), tiers=[(respond, -1)], rest=REST)
    out = simulate(scene, there, tickets, FOREVER)
    assert late(out, there) == pytest.approx(_second_reading(starts, ends, tickets, out, respond), abs=1e-6)
    assert sum(late(out, there)) > 0


def _second_reading(
    starts: NDArray[np.float64], ends: NDArray[np.float64], tickets: TicketLoad, out: Outcome, respond: float
) -> list[float]:
    """Return the minutes that each shift loses, from who worked when, by trying every instant it could begin."""
    calls = [
        (max(arrival, begun - respond), done)
        for arrival, begun, done, tier in zip(tickets.arrival, out.begun, out.done, out.tier, strict=True)
        if tier >= 0
    ]
    overtime = [(begun, done) for begun, done, tier in zip(out.begun, out.done, out.tier, strict=True) if tier < 0]
    worked: list[tuple[float, float]] = list(overtime)
    lost, since = [], -np.inf
    for start, end in zip(starts, ends, strict=True):
        broken = any(since <= a < start for a, _ in calls)
        tries = [float(start), *sorted(b + REST for _, b in calls if b + REST > start)] if broken else [float(start)]
        work = sorted([*worked, *calls])
        begins = next((t for t in tries if not broken or _rested(work, t)), np.inf)
        lost.append(min(begins, end) - start)
        if begins < end:
            worked.append((begins, end))
            since = end
    return lost


def _rested(work: list[tuple[float, float]], at: float) -> bool:
    """Tell whether a day before an instant holds one gap of the rest between pieces of work."""
    edges, busy_until = [], -np.inf
    for start, end in work:
        if start >= at:
            break
        edges.append((busy_until, start))
        busy_until = max(busy_until, end)
    edges.append((busy_until, at))
    return any(min(b, at) - max(a, at - DAY) >= REST - 1e-6 for a, b in edges)
