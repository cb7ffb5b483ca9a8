"""Past months as they would have been planned on their eve."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from planner.capacity.service.handling import with_logged_handling
from planner.domain.horizon import Horizon
from planner.domain.inputs import Inputs

LEAST_HISTORY_WEEKS = 3
"""Weeks of tickets there must be before a month to plan it at all."""

WHOLE_WEEKS = 4
"""A past month is as many whole weeks as fit into the plan, this many at most, so that its weekdays are the plan's."""

_A_DAY = 24 * 60


def past_months(inputs: Inputs) -> Iterator[Inputs]:
    """Yield the inputs of past months as they would have been on the eve, the latest first.

    The latest month is the last that the tickets cover to its end; the others lie before it without overlap, as long as
    `LEAST_HISTORY_WEEKS` of tickets are left to forecast from.
    """
    tickets, weeks = inputs.tickets, weeks_of_a_month(inputs)
    if not len(tickets):
        return
    zone = inputs.settings.time_zone
    back = weeks
    while True:
        first = inputs.settings.first_day - timedelta(weeks=back)
        last = first + timedelta(weeks=weeks) - timedelta(days=1)
        horizon = Horizon(first, last, zone, inputs.settings.interval_minutes)
        needed = horizon.midnight(first - timedelta(weeks=LEAST_HISTORY_WEEKS))
        if int(tickets.opened[0]) > needed + _A_DAY:
            return
        if int(tickets.opened[-1]) < horizon.end - _A_DAY:
            back += 1
            continue
        yield as_known(inputs, first, last)
        back += weeks


def as_known(inputs: Inputs, first: date, last: date) -> Inputs:
    """Return the inputs as they would have been before a past month: its own leave and wishes, no later ticket.

    Handling minutes that are estimated from logged work are so from the work that was logged by then.
    """
    start = Horizon(first, last, inputs.settings.time_zone).start
    past = replace(
        inputs.between(first, last),
        tickets=inputs.tickets.before(start),
        published=None,
        today=None,
        scenarios=(),
        volume_changes=(),
    )
    return with_logged_handling(past)


def weeks_of_a_month(inputs: Inputs) -> int:
    """Return how many weeks each past month of these inputs has."""
    return min(WHOLE_WEEKS, max(1, len(inputs.horizon.days) // 7))
