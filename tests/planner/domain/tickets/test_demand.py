"""Tickets and forecasts as columns."""

from datetime import date

import numpy as np

from planner.domain.horizon import Horizon
from planner.domain.tickets.demand import NEVER, Forecast, Tickets, no_tickets

TICKETS = Tickets(
    opened=np.array([10, 20, 30]),
    priority=np.array(["P1", "P2", "P1"]),
    skill=np.array(["net", "net", "db"]),
    resolved=np.array([15, 40, NEVER]),
    handle_minutes=np.array([3.0, 5.0, np.nan]),
)


def test_before_blanks_what_was_not_known_yet() -> None:
    """As of an instant, later tickets are gone and later resolutions and work logs are blank."""
    known = TICKETS.before(25)
    assert known.opened.tolist() == [10, 20]
    assert known.resolved.tolist() == [15, NEVER]
    assert np.isnan(known.handle_minutes[1])


def test_between_keeps_the_half_open_span() -> None:
    """A span holds its start and not its end."""
    assert TICKETS.between(10, 30).opened.tolist() == [10, 20]


def test_classes_are_sorted_pairs() -> None:
    """Every priority and skill that occur together are one class."""
    assert TICKETS.classes == (("P1", "db"), ("P1", "net"), ("P2", "net"))
    assert no_tickets().classes == ()


def test_daily_totals_follow_local_days() -> None:
    """Paths summed by local day count the 23 hours of the spring day once."""
    horizon = Horizon(date(2026, 3, 28), date(2026, 3, 29), "Europe/London")
    paths = np.ones((2, 1, horizon.intervals), np.uint16)
    forecast = Forecast(horizon, (("P1", "net"),), paths[0].astype(float), paths, "flat", "by hand")
    assert forecast.daily().tolist() == [[24, 23], [24, 23]]
    assert forecast.quantile(0.5).tolist() == [[1.0] * 47]
