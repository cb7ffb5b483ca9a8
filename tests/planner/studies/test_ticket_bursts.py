"""Laws of bursts in a replay: named by the rule of the forecast, thinned to what is usual."""

from datetime import date, timedelta

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Tickets
from planner.studies.ticket_bursts import Burst, bursts, without
from tests.builders import MONDAY, world

STORM = MONDAY - timedelta(days=10)


def desk(storm: int, holidays: dict[date, str] | None = None) -> Inputs:
    """Return six weeks of ten tickets a day, and on one day a number more, a minute apart from 14:00 on."""
    empty = world(holidays=holidays or {})
    starts = [empty.horizon.midnight(MONDAY - timedelta(days=back)) for back in range(1, 43)]
    usual = [start + 60 * hour for start in starts for hour in range(8, 18)]
    opened = np.array(sorted(usual + [empty.horizon.midnight(STORM) + 840 + n for n in range(storm)]), np.int64)
    text = np.full(len(opened), "P2"), np.full(len(opened), "desk")
    tickets = Tickets(opened, *text, opened + 30, np.full(len(opened), np.nan))
    return world(tickets=tickets, holidays=holidays or {})


def test_a_day_far_above_the_usual_is_a_burst() -> None:
    """Seventy tickets where ten are usual; fifteen are a busy day."""
    assert bursts(desk(60), STORM, MONDAY) == (Burst(STORM, ("P2", "desk"), 70, 10),)
    assert bursts(desk(5), STORM, MONDAY) == ()
    assert bursts(desk(60), STORM + timedelta(days=1), MONDAY) == ()


def test_the_eve_of_a_holiday_can_have_a_burst_too() -> None:
    """The forecast leaves such a day to its holiday; a replay must name it all the same."""
    (found,) = bursts(desk(60, {STORM + timedelta(days=1): "Feast"}), STORM, MONDAY)
    assert (found.day, found.tickets) == (STORM, 70)


def test_a_burst_is_thinned_to_what_is_usual() -> None:
    """Ten of seventy tickets of the day are left, spread over it; the other days stay whole."""
    inputs = desk(60)
    left = without(inputs.tickets, bursts(inputs, STORM, MONDAY), "UTC")
    start = inputs.horizon.midnight(STORM)
    day = left.between(start, start + 1440)
    assert (len(day), len(left)) == (10, 420)
    assert (day.opened[0], day.opened[-1]) == (start + 480, start + 1020)


def test_without_tickets_there_is_no_burst() -> None:
    """Nothing came, nothing is named."""
    assert bursts(world(), STORM, MONDAY) == ()
