"""The classes of tickets that have changed for good, where a plan is summed up."""

from planner.domain.tickets.demand import Forecast

TITLE = "Tickets that have changed"

MOST_NAMED = 5
"""Changes that are named; the Forecast page has them all."""


def changed_lines(forecast: Forecast) -> tuple[str, ...]:
    """Return a sentence for each class that changed, the largest change first, nothing when none did."""
    more = len(forecast.changes) - MOST_NAMED
    rest = (f"{more} smaller changes are on the Forecast page.",) if more > 0 else ()
    return (*forecast.changes[:MOST_NAMED], *rest)
