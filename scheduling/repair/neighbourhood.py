"""The part of a rota that a repair may change: little around what is broken, then more."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.repair.forced_repair import CellOf

REACHES = (1, 3, 10)
"""Days before and after what is broken on which everybody's cells may change, step by step."""

OWN = 7
"""Days around what is broken for a person on which their own cells may change besides."""


def neighbourhoods(
    inputs: Inputs, owed: Iterable[Breach], decided: Collection[CellOf], reach: int
) -> Iterator[frozenset[CellOf]]:
    """Yield the cells that may change to correct what is owed, apart for breaches that are far from each other.

    `decided` cells never change.
    """
    for breaches in _apart(owed, reach):
        cells = {cell for breach in breaches for cell in _around(inputs, breach, reach)}
        if free := frozenset(cells - set(decided)):
            yield free


def _apart(owed: Iterable[Breach], reach: int) -> Iterator[list[Breach]]:
    """Yield the breaches of days close to each other together; those of no day go by the person."""
    rows = list(owed)
    near: list[Breach] = []
    for breach in sorted((row for row in rows if row.day is not None), key=_day):
        if near and _day(breach) - _day(near[-1]) > timedelta(days=2 * reach):
            yield near
            near = []
        near.append(breach)
    if near:
        yield near
    for person in dict.fromkeys(row.person for row in rows if row.day is None):
        yield [row for row in rows if row.day is None and row.person == person]


def _day(breach: Breach) -> date:
    return breach.day or date.min


def _around(inputs: Inputs, breach: Breach, reach: int) -> Iterator[CellOf]:
    for name in inputs.person:
        own = breach.person == name
        if breach.day is not None:
            near = _days(inputs, breach.day, reach + OWN if own else reach)
        else:
            near = inputs.horizon.days if own or not breach.person else ()
        yield from ((name, day) for day in near)


def _days(inputs: Inputs, day: date, reach: int) -> Sequence[date]:
    span = timedelta(days=reach)
    return [other for other in inputs.horizon.days if day - span <= other <= day + span]
