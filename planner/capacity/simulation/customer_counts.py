"""Tickets of each customer and promise that keep a target, over many replications."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from planner.capacity.simulation.promise_slices import range_around
from planner.domain.inputs import Inputs
from planner.domain.outcome.promise import CustomerPromise, Measure

Ints = NDArray[np.int64]


class CustomerCounts:
    """Counts by customer and promise of one measure; `add` one replication after the other."""

    def __init__(self, measure: Measure, customers: tuple[str, ...], inputs: Inputs) -> None:
        self._measure, self._customers, self._service = measure, customers, inputs.service
        self._cells = len(customers) * len(inputs.service)
        self._counted: list[NDArray[Any]] = []
        self._kept: list[NDArray[Any]] = []

    def add(self, customer: Ints, promise: Ints, kept: NDArray[np.bool_]) -> None:
        """Count the tickets of one replication, by the numbers of their customer (negative: nobody) and promise."""
        known = customer >= 0
        cell = customer[known] * len(self._service) + promise[known]
        self._counted.append(np.bincount(cell, minlength=self._cells))
        self._kept.append(np.bincount(cell, kept[known], self._cells))

    def rows(self) -> Iterator[CustomerPromise]:
        """Yield what each customer got of each promise of which any ticket counts, by customer and Service sheet."""
        counted, kept = np.array(self._counted), np.array(self._kept)
        for cell in np.flatnonzero(counted.sum(axis=0)).tolist():
            some = counted[:, cell] > 0
            shares = kept[some, cell] / counted[some, cell]
            promised = float(kept[:, cell].sum() / counted[:, cell].sum())
            customer, promise = divmod(cell, len(self._service))
            target = self._service[promise]
            minutes = target.response_minutes if self._measure == "response" else target.resolution_minutes
            if minutes is not None:
                yield CustomerPromise(
                    self._customers[customer],
                    target.priority,
                    self._measure,
                    minutes,
                    target.attainment,
                    promised,
                    *range_around(promised, shares),
                    float(counted[:, cell].mean()),
                    float(np.mean(shares >= target.attainment)),
                )
