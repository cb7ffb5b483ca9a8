"""The least staffing of a kind that reaches a service level, found by scaling its load."""

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
    """Hours of staff, and the share of tickets of each priority that they answer in time."""

    name: str
    hours: float
    attainment: Mapping[str, float]

    def gives(self, service: Mapping[str, float]) -> bool:
        """Tell whether each priority reaches its share of a service, within the noise of the replays."""
        return all(self.attainment.get(p, 1.0) >= share - _TOLERANCE for p, share in service.items())


def answered(promise: Promise) -> dict[str, float]:
    """Return the share of each priority's tickets that are answered in time."""
    return {row.priority: row.promised for row in promise.rows if not row.skill and row.measure == "response"}


def least_staffing(scaled: Callable[[float], Staffing], service: Mapping[str, float]) -> Staffing:
    """Return the staffing for the least multiple of the load that reaches a service, or for the largest multiple."""
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
