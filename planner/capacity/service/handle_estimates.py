"""Handling times from the work logged on tickets, never from how long they stayed open."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from planner.domain.inputs import Inputs
from planner.domain.outcome.past import HandleEstimate
from planner.domain.tickets.contracts import plain_priorities
from planner.domain.tickets.demand import TicketClass

PRIOR_TICKETS = 20.0
"""How many tickets of its own a class needs to count as much as the rest of its priority."""

NORMAL_QUARTILES = 1.349
"""Distance of the quartiles of a normal law in standard deviations: turns an interquartile range into a sigma."""


def handle_estimates(inputs: Inputs) -> tuple[HandleEstimate, ...]:
    """Return an estimate for every class of the tickets whose priority has logged work, in order of class.

    A log-normal law is fitted to median and quartiles of the logarithm, so one forgotten timer changes little. The
    fewer tickets a class has, the closer it stays to its priority at all levels (empirical Bayes with `PRIOR_TICKETS`).
    """
    plain = plain_priorities(inputs.service)
    tickets = inputs.tickets
    logged = np.isfinite(tickets.handle_minutes) & (tickets.handle_minutes > 0)
    by_class: dict[TicketClass, list[float]] = defaultdict(list)
    by_priority: dict[str, list[float]] = defaultdict(list)
    rows = (tickets.priority[logged].tolist(), tickets.skill[logged].tolist(), np.log(tickets.handle_minutes[logged]))
    for priority, skill, log_minutes in zip(*rows, strict=True):
        by_class[priority, skill].append(log_minutes)
        by_priority[plain.get(priority, priority)].append(log_minutes)
    wider = {priority: _median_and_sigma(np.array(logs)) for priority, logs in by_priority.items()}
    return tuple(
        _estimate(names, np.array(by_class.get(names, [])), wider[priority])
        for names in tickets.classes
        if (priority := plain.get(names[0], names[0])) in wider
    )


def _estimate(names: TicketClass, logs: NDArray[np.float64], wider: tuple[float, float]) -> HandleEstimate:
    own = _median_and_sigma(logs) if len(logs) else wider
    weight = len(logs) / (len(logs) + PRIOR_TICKETS)
    median = weight * own[0] + (1 - weight) * wider[0]
    variance = weight * own[1] ** 2 + (1 - weight) * wider[1] ** 2
    return HandleEstimate(*names, float(np.exp(median + variance / 2)), float(np.sqrt(np.expm1(variance))), len(logs))


def _median_and_sigma(logs: NDArray[np.float64]) -> tuple[float, float]:
    low, median, high = np.quantile(logs, (0.25, 0.5, 0.75))
    return float(median), float(high - low) / NORMAL_QUARTILES
