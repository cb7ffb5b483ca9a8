"""Laws of the backlog that counts."""

import numpy as np

from planner.capacity.service.live_backlog import live_backlog
from planner.domain.tickets.demand import NEVER, Tickets, no_tickets


def tickets(*rows: tuple[int, int]) -> Tickets:
    """Return P3 tickets of the desk, opened and resolved at these minutes."""
    opened, resolved = (np.array(column, np.int64) for column in zip(*rows, strict=True))
    text = np.array(["P3"] * len(rows))
    return Tickets(opened, text, np.array(["desk"] * len(rows)), resolved, np.full(len(rows), np.nan))


def test_old_tickets_that_nobody_closed_do_not_count() -> None:
    """Half of the class is resolved in 100 minutes: a ticket 50 minutes old is live, one 5000 old is not."""
    known = tickets((0, 90), (10, 110), (20, 140), (4000, NEVER), (8950, NEVER))
    assert live_backlog(known, 9000) == {("P3", "desk"): 1}


def test_resolved_later_is_open_now() -> None:
    """What is resolved after the instant was open at it."""
    known = tickets((0, 100), (10, 110), (920, 1500))
    assert live_backlog(known, 1000) == {("P3", "desk"): 1}


def test_tickets_that_end_early_stand_for_the_start() -> None:
    """When the export ends before the plan, its backlog at the end is the guess for the start."""
    known = tickets((0, 100), (10, 110), (950, NEVER), (1000, NEVER))
    assert live_backlog(known, 50_000) == {("P3", "desk"): 2}


def test_nothing_known_is_no_backlog() -> None:
    """Without tickets, or without any resolved, no backlog is made up."""
    assert live_backlog(no_tickets(), 100) == {}
    assert live_backlog(tickets((50, NEVER)), 100) == {}
    assert live_backlog(tickets((150, NEVER)), 100) == {}
