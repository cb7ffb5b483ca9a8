"""Limits on sums of several people's cells and weekends as rows; "at least" and "at most" of one sum are one row."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import gcd

import numpy as np

from scheduling.columns.limit import Limit
from scheduling.columns.rows import Rows

Place = tuple[int, int, int]
"""A person, a day and a symbol; for a weekend a person, the weekend's number and `WEEKEND`."""

WEEKEND = -1

Weekend = tuple[int, int]
"""Two days of which either spoils it."""

Key = tuple[tuple[Place, int], ...]
"""A sum by place with weights, sorted."""


@dataclass
class _Row:
    """One row while its sides come in."""

    key: Key
    lot: float = 1.0
    least: float = -np.inf
    under: float = 0.0
    most: float = np.inf
    over: float = 0.0


def assemble(
    limits: Iterable[tuple[Key, Limit]], shape: tuple[int, int, int], must: float, weekends: Iterable[Weekend] = ()
) -> Rows:
    """Return the rows over cells (people, days, symbols) and weekends; breaking a must costs `must` a unit."""
    people, days, symbols = shape
    weekends = tuple(weekends)
    each = days * symbols + len(weekends)
    rows = _joined(limits, must)
    numbers = np.repeat(np.arange(len(rows)), [len(row.key) for row in rows])
    said = np.fromiter((n for row in rows for place, weight in row.key for n in (*place, weight)), np.int64)
    person, day, symbol, amounts = said.reshape(-1, 4).T
    places = person * each + np.where(symbol == WEEKEND, days * symbols + day, day * symbols + symbol)
    order = np.argsort(places, kind="stable")
    return Rows(
        np.array([row.least for row in rows]),
        np.array([row.most for row in rows]),
        np.array([row.under for row in rows]),
        np.array([row.over for row in rows]),
        np.array([row.lot for row in rows]),
        np.searchsorted(places[order], np.arange(people * each + 1)).astype(np.int64),
        numbers[order],
        amounts[order].astype(np.float64),
        np.array(weekends, np.int64).reshape(-1, 2),
    )


def _joined(limits: Iterable[tuple[Key, Limit]], must: float) -> list[_Row]:
    found: dict[tuple[Key, float], list[_Row]] = {}
    for key, limit in limits:
        step = gcd(*(weight for _, weight in key))
        sign = 1 if key[0][1] > 0 else -1
        sum_of = key if sign == step == 1 else tuple((cell, sign * weight // step) for cell, weight in key)
        price = (must if limit.price == np.inf else limit.price) * step / limit.each
        alike = found.setdefault((sum_of, limit.each / step), [])
        if sign > 0:
            most = limit.most / step
            row = _with_room([row for row in alike if row.most == np.inf and row.least <= most], alike, sum_of)
            row.most, row.over = most, price
        else:
            least = -limit.most / step
            row = _with_room([row for row in alike if row.least == -np.inf and least <= row.most], alike, sum_of)
            row.least, row.under = least, price
        row.lot = limit.each / step
    return [row for alike in found.values() for row in alike]


def _with_room(free: list[_Row], alike: list[_Row], key: Key) -> _Row:
    """Return a row whose side is free, a new one when there is none."""
    if not free:
        alike.append(_Row(key))
        return alike[-1]
    return free[0]
