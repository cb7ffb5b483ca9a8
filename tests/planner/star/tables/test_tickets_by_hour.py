"""Past tickets by local hour, worked by hand."""

from dataclasses import replace
from datetime import date

import numpy as np

from planner.domain.instants import instant
from planner.domain.tickets.demand import no_tickets
from planner.star.source import StarSource
from planner.star.tables.tickets_by_hour import TICKETS_BY_HOUR
from tests.builders import rota, world
from tests.plans import plan

AUTUMN = date(2026, 10, 25)


def test_an_hour_that_is_repeated_counts_once() -> None:
    """In London 00:30, 01:30 and 01:30 again of 25 October: two hours, three tickets; logged work is summed."""
    first = instant(AUTUMN, 30, "Europe/London")
    opened = np.array([first, first + 60, first + 120])
    tickets = replace(
        no_tickets(), opened=opened, priority=np.array(["P1"] * 3), skill=np.array(["desk"] * 3), resolved=opened,
        handle_minutes=np.array([np.nan, 12.0, 8.5]),
    )  # fmt: skip
    inputs = world(days=1, time_zone="Europe/London")
    rows = list(TICKETS_BY_HOUR.rows(StarSource(plan(inputs, rota("Ann E")), tickets)))
    assert rows == [(AUTUMN, 0, "P1", "desk", 1, 0, 0.0), (AUTUMN, 1, "P1", "desk", 2, 2, 20.5)]


def test_without_tickets_there_are_no_rows() -> None:
    """A result whose ticket exports are not at hand."""
    assert list(TICKETS_BY_HOUR.rows(StarSource(plan(world(days=1), rota("Ann E"))))) == []
