"""Tickets counted by local day and hour."""

from datetime import date

import numpy as np
import pytest

from forecasting.history.history import count_tickets, local_hours
from planner.domain.instants import instant
from planner.domain.tickets.demand import NEVER, Tickets, no_tickets
from tests.forecasting.worlds import busy, tickets


def _at(*instants: int) -> Tickets:
    size = len(instants)
    text = np.full(size, "P1"), np.full(size, "desk")
    return Tickets(np.array(instants, np.int64), *text, np.full(size, NEVER), np.full(size, np.nan))


def test_counting_gives_back_what_tickets_were_made_of() -> None:
    """Counting the tickets of known counts returns these counts."""
    counts = busy(20, classes=3)
    made = tickets(counts)
    assert (count_tickets(made, made.classes, "UTC").counts == counts).all()


def test_tickets_land_in_the_local_hour() -> None:
    """23:30 UTC in June is 00:30 of the next day in London."""
    counted = count_tickets(_at(instant(date(2026, 6, 1), 23 * 60 + 30, "UTC")), (("P1", "desk"),), "Europe/London")
    assert counted.first == date(2026, 6, 2)
    assert counted.counts[0, 0, 0] == 1


def test_days_of_23_and_25_hours() -> None:
    """The skipped hour has no exposure, the repeated one twice; both its tickets land in it."""
    spring = count_tickets(_at(instant(date(2026, 3, 29), 0, "Europe/London")), (("P1", "desk"),), "Europe/London")
    assert spring.exposure[0].sum() == 23
    assert spring.exposure[0, 1] == 0
    twice = instant(date(2026, 10, 25), 90, "Europe/London")
    autumn = count_tickets(_at(twice, twice + 60), (("P1", "desk"),), "Europe/London")
    assert autumn.exposure[0].sum() == 25
    assert autumn.exposure[0, 1] == 2
    assert autumn.counts[0, 0, 1] == 2


def test_zones_off_by_half_an_hour() -> None:
    """18:45 UTC is 00:15 of the next day in India."""
    days, hours = local_hours(np.array([instant(date(2026, 6, 1), 18 * 60 + 45, "UTC")]), "Asia/Kolkata")
    assert hours[0] == 0
    assert days[0] == (date(2026, 6, 2) - date(1970, 1, 1)).days


def test_until_knows_nothing_later() -> None:
    """A history cut off has the first days only."""
    made = tickets(busy(20))
    cut = count_tickets(made, made.classes, "UTC").until(5)
    assert cut.days == 5
    assert cut.known.shape == (5,)
    assert cut.daily.shape == (1, 5)


def test_no_tickets_are_no_history() -> None:
    """Counting nothing is refused: `forecast_demand` answers that case itself."""
    with pytest.raises(ValueError, match="no tickets"):
        count_tickets(no_tickets(), (), "UTC")
