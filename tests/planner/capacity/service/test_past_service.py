"""Laws of how the desk did."""

from datetime import date

import numpy as np

from planner.capacity.service.past_service import past_service
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.instants import instant
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import ServiceTarget
from tests.planner.capacity.small_desk import desk


def test_months_count_tickets_targets_backlog_and_growth() -> None:
    """January: 31 tickets, all but the open one on time; February: 56, twice as many a day, half of them late."""
    january = [instant(date(2026, 1, day), 600, "UTC") for day in range(1, 32)]
    february = [instant(date(2026, 2, day), hour * 60, "UTC") for day in range(1, 29) for hour in (9, 10)]
    opened = np.array(january + february, np.int64)
    resolved = opened + 60
    resolved[30] = NEVER
    resolved[32::2] += 600
    text = np.full(len(opened), "P3")
    tickets = Tickets(opened, text, np.full(len(opened), "desk"), resolved, np.full(len(opened), np.nan))
    inputs = desk(service=(ServiceTarget("P3", 60, 0.9, resolution_minutes=120),), tickets=tickets)
    first, second = past_service(inputs, ServiceTerms.of(inputs, ()))
    assert (first.month, first.days, first.tickets, first.work_minutes) == (date(2026, 1, 1), 31, 31, 31 * 60)
    assert (first.kept, first.kept_of, first.backlog, first.growth) == (1.0, 30, 1, None)
    assert (second.tickets, second.kept, second.kept_of, second.backlog, second.growth) == (56, 0.5, 56, 1, 1.0)
    assert round(second.work_share / first.work_share, 6) == 2


def test_time_on_hold_is_not_spent() -> None:
    """Three hours open against a target of two: late, unless an hour and a half of them the user was waited for."""
    opened = np.array([instant(date(2026, 1, 5), 600, "UTC")] * 2, np.int64)
    text = np.full(2, "P3"), np.full(2, "desk")
    tickets = Tickets(opened, *text, opened + 180, np.full(2, np.nan), paused=np.array([0.0, 90.0]))
    inputs = desk(service=(ServiceTarget("P3", 60, 0.9, resolution_minutes=120),), tickets=tickets)
    (month,) = past_service(inputs, ServiceTerms.of(inputs, ()))
    assert (month.kept, month.kept_of) == (0.5, 2)


def test_without_tickets_there_is_no_past() -> None:
    """No rows are made up."""
    assert past_service(desk(), ServiceTerms.of(desk(), ())) == ()


def test_answers_are_judged_by_the_response_target_where_they_are_known() -> None:
    """Of four tickets one is answered in 20 minutes, one in 40, one by the export's own count in 10, one unknown."""
    opened = np.array([instant(date(2026, 1, 5), 600, "UTC")] * 4, np.int64)
    text = np.full(4, "P3"), np.full(4, "desk")
    answered = np.array([opened[0] + 20, opened[0] + 40, NEVER, NEVER])
    minutes = np.array([np.nan, np.nan, 10.0, np.nan])
    tickets = Tickets(opened, *text, opened + 180, np.full(4, np.nan), answered=answered, answer_minutes=minutes)
    inputs = desk(service=(ServiceTarget("P3", 30, 0.9),), tickets=tickets)
    (month,) = past_service(inputs, ServiceTerms.of(inputs, ()))
    assert (month.answered, month.answered_of) == (2 / 3, 3)
    assert (month.kept, month.kept_of) == (None, 0)
