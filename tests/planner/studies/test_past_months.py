"""Laws of past months: each knows nothing of its own future."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from planner.capacity.service.handling import with_logged_handling
from planner.domain.roster.people import Leave
from planner.studies.past_months import as_known, past_months
from tests.back_tests import desk
from tests.builders import MONDAY, world


def test_a_past_month_knows_no_later_ticket() -> None:
    """Every ticket known was opened before the month, and no resolution lies in it."""
    past = next(past_months(desk(6)))
    start = past.horizon.start
    assert past.tickets.opened.max() < start
    assert past.tickets.resolved.max() < start


def test_past_months_begin_on_the_same_weekday_and_do_not_overlap() -> None:
    """Six weeks of tickets leave three to test on when three are needed to forecast from."""
    found = [p.settings.first_day for p in past_months(desk(6))]
    assert found == [MONDAY - timedelta(weeks=w) for w in (1, 2, 3)]


def test_a_month_that_the_tickets_do_not_cover_to_its_end_is_passed_over() -> None:
    """When the last ticket came nine days before the plan, the last month ends before it."""
    inputs = desk(6)
    known = inputs.tickets.before(inputs.horizon.start - 9 * 1440)
    moved = next(past_months(world(service=inputs.service, handling=inputs.handling, tickets=known)))
    assert moved.settings.first_day == MONDAY - timedelta(weeks=3)


def test_only_leave_of_the_month_itself_is_kept() -> None:
    """Leave of the plan's own days says nothing of a month before."""
    june = Leave("Ann", MONDAY, MONDAY)
    may = Leave("Ann", date(2026, 5, 26), date(2026, 5, 27))
    assert as_known(desk(6, leave=(june, may)), date(2026, 5, 25), date(2026, 5, 31)).leave == (may,)


def test_a_past_month_does_not_know_what_later_tickets_log() -> None:
    """Of six weeks of hourly tickets the last is the month; the ticket of its eve is still open when it begins."""
    inputs = desk(6)
    tickets = replace(inputs.tickets, handle_minutes=np.full(len(inputs.tickets), 10.0))
    (row,) = with_logged_handling(world(service=inputs.service, tickets=tickets)).handling
    assert row.logged == 6 * 7 * 24
    (row,) = next(past_months(world(service=inputs.service, handling=(row,), tickets=tickets))).handling
    assert row.logged == 5 * 7 * 24 - 1
