"""How each customer was served month by month, for the History page of a provider who promises by customer."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.class_record import ClassRecord
from planner.capacity.service.past_service import months_of
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.inputs import Inputs
from planner.domain.outcome.past import CustomerMonth
from planner.domain.tickets.demand import NEVER

Months = Sequence[tuple[date, int, int]]


def past_by_customer(inputs: Inputs, terms: ServiceTerms) -> tuple[CustomerMonth, ...]:
    """Return every month, customer and promise that has tickets, in this order; none without contracts."""
    if not inputs.by_customer or not len(inputs.tickets):
        return ()
    months = tuple(months_of(inputs))
    records: dict[str, list[ClassRecord]] = {target.priority: [] for target in inputs.service}
    for each in terms.of_classes(inputs.tickets.classes):
        records[each.names[0]].append(ClassRecord.of(inputs, each))
    places = {name: place for place, name in enumerate(records)}
    found = (row for name, own in records.items() if own for row in _of_promise(name, own, months))
    return tuple(sorted(found, key=lambda row: (row.month, row.customer, places[row.priority])))


def _of_promise(name: str, records: Sequence[ClassRecord], months: Months) -> Iterator[CustomerMonth]:
    target = records[0].terms.target
    customer = np.concatenate([each.customer for each in records]).astype(np.str_)
    names, who = np.unique(customer, return_inverse=True)
    starts = np.array([start for _, start, _ in months], np.int64)
    month = np.searchsorted(starts, np.concatenate([each.opened for each in records]), side="right") - 1
    cell = month * len(names) + who
    resolved = np.concatenate([each.resolved != NEVER for each in records])
    spent, waited = (np.concatenate([getattr(each, field) for each in records]) for field in ("spent", "waited"))
    promised = target.resolution_minutes is not None
    soon = spent <= (target.resolution_minutes or 0)
    counts = [
        _count(cell, which, len(months) * len(names))
        for which in (
            np.ones(len(cell), np.bool_),
            resolved & soon & promised,
            resolved & promised,
            waited <= target.response_minutes,
            ~np.isnan(waited),
        )
    ]
    for at in np.flatnonzero(counts[0]).tolist():
        place, person = divmod(at, len(names))
        tickets, kept, kept_of, answered, answered_of = (int(count[at]) for count in counts)
        yield CustomerMonth(months[place][0], str(names[person]), name, tickets, kept, kept_of, answered, answered_of)


def _count(cell: NDArray[np.int64], which: NDArray[np.bool_], cells: int) -> NDArray[np.int64]:
    return np.bincount(cell[which], minlength=cells)
