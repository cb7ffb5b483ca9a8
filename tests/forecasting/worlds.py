"""Little histories made by hand: `tickets(counts)`, `history(counts)`, `inputs(counts)`."""

from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from forecasting.history.calendar import Days, describe_days
from forecasting.history.history import History
from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.settings import Settings
from planner.domain.tickets.demand import NEVER, Tickets

FIRST = date(2026, 1, 5)
"""A Monday, far from any clock change for twelve weeks."""

OFFICE: NDArray[np.float64] = np.array([0.0] * 8 + [1.0] * 10 + [0.0] * 6)
"""Ten busy hours of a day, one ticket each."""


def tickets(counts: ArrayLike, first: date = FIRST, zone: str = "UTC") -> Tickets:
    """Return tickets at half past the hour, from counts per class, day and local hour; classes: P1, P2 ..."""
    rows, days, hours = np.nonzero(np.asarray(counts))
    times = np.asarray(counts, np.int64)[rows, days, hours]
    at = [instant(first + timedelta(days=int(d)), 60 * int(h) + 30, zone) for d, h in zip(days, hours, strict=True)]
    opened = np.repeat(np.array(at, np.int64), times)
    names = np.repeat(np.array([f"P{row + 1}" for row in rows], dtype=np.str_), times)
    order = np.argsort(opened, kind="stable")
    size = len(opened)
    desk = np.full(size, "desk")
    return Tickets(opened[order], names[order], desk, np.full(size, NEVER, np.int64), np.full(size, np.nan))


def history(counts: ArrayLike, first: date = FIRST) -> History:
    """Return a history with these counts per class, day and hour, every day known."""
    made = np.asarray(counts, np.float64)
    classes = tuple((f"P{row + 1}", "desk") for row in range(len(made)))
    days = made.shape[1]
    active_from = np.zeros(len(made), np.int64)
    return History(first, classes, made, np.ones(days, bool), np.ones((days, 24)), active_from)


def inputs(counts: ArrayLike, days: int = 14, gap: int = 0, first: date = FIRST, **facts: Any) -> Inputs:
    """Return inputs that plan the days after the history (and a gap); facts named like settings go there."""
    made = np.asarray(counts)
    start = first + timedelta(days=made.shape[1] + gap)
    fields = Settings.__dataclass_fields__
    chosen = {"sample_paths": 50} | {name: value for name, value in facts.items() if name in fields}
    settings = Settings(start, start + timedelta(days=days - 1), **chosen)
    rest = {name: value for name, value in facts.items() if name not in fields}
    return Inputs(settings, tickets=tickets(made, first, settings.time_zone), **rest)


def plain_days(count: int, first: date = FIRST, **facts: Any) -> Days:
    """Return days described by the holidays or calendar given, Saturday and Sunday at rest."""
    return describe_days(Inputs(Settings(first, first), **facts), first, count, frozenset({5, 6}))


def busy(days: int, classes: int = 1, level: float = 4.0, seed: int = 1) -> NDArray[np.int64]:
    """Return Poisson counts of office hours, five days a week at `level` an hour, a fifth of it at weekends."""
    week = np.where(np.arange(days) % 7 < 5, level, level / 5)
    mean = np.broadcast_to(week[None, :, None] * OFFICE, (classes, days, 24))
    return np.random.default_rng(seed).poisson(mean)
