"""The least staffing of a kind that gives a service: the kind is scaled until replayed tickets get what is asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.domain.outcome.promise import Promise

REPLICATIONS = 20
"""Replays in each step of the search: they differ in handling times and sick calls only."""

STEPS = 8
"""Halvings of the search for the least staffing: the last one moves the load by a hundredth."""

LEAST, MOST = 0.25, 8.0
"""Between which multiples of the load the search looks."""

_TOLERANCE = 0.005


@dataclass(frozen=True)
class Staffing:
    """Hours of staff, and the share of tickets of each priority that were answered in time with them."""

    name: str
    hours: float
    attainment: Mapping[str, float]

    def gives(self, service: Mapping[str, float]) -> bool:
        """Tell whether each priority gets its share of a service, but for the noise of the replays."""
        return all(self.attainment.get(p, 1.0) >= share - _TOLERANCE for p, share in service.items())


def answered(promise: Promise) -> dict[str, float]:
    """Return the share of each priority's tickets that are answered in time."""
    return {row.priority: row.promised for row in promise.rows if not row.skill and row.measure == "response"}


def least_staffing(scaled: Callable[[float], Staffing], service: Mapping[str, float]) -> Staffing:
    """Return the staffing of the least multiple of the load that gives a service, or of the largest if none does."""
    low, high = LEAST, MOST
    best = scaled(high)
    for _ in range(STEPS):
        factor = (low * high) ** 0.5
        tried = scaled(factor)
        if tried.gives(service):
            high, best = factor, tried
        else:
            low = factor
    return best
