"""Lasting changes of a class's level: when the last one was, by how much, and how sure that is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln

from forecasting.models.level_movement import level_movement

Numbers = NDArray[np.float64]

SURE = 0.9
"""The probability of a lasting change from which on it is taken as known."""

_A_YEAR = 0.5  # lasting changes of a class in a year: one in two years, before the past shows more
_SHAPE = 2.0  # of the Gamma prior of a new level around the old one: a change by a factor of two is usual
_LOOK_BACK = 182  # days in which a last change is looked for; older ones have faded from the level anyway
_LEAST_BEFORE = 56  # known days: with fewer it is not known how much a level moves without a change
_LATE = 0.95  # the part of the probability of a change that lies before the latest day on which it may well have been
_LEAST_AFTER = 7  # known days: a week has each weekday once


@dataclass(frozen=True, eq=False)
class Levels:
    """Tickets per ticket due, now, shape (classes), with what is known of the last change of each class.

    `doubt` is the squared relative uncertainty that a change adds; `sure` the probability of a change, `since` the day
    (an index) that is as likely before as after it, `latest` the last day on which it may well have been, and `factor`
    the level after `since` over the one before.
    """

    level: Numbers
    doubt: Numbers
    sure: Numbers
    since: NDArray[np.int64]
    latest: NDArray[np.int64]
    factor: Numbers

    @property
    def changed(self) -> NDArray[np.int64]:
        """The latest day of the last change where one is sure, 0 for other classes, shape (classes)."""
        return np.where(self.sure >= SURE, self.latest, 0)


def find_level_changes(tickets: Numbers, due: Numbers, use: NDArray[np.bool_], memory: float) -> Levels:
    """Return the level of each class, averaged over all days on which the last lasting change may have been, and none.

    `tickets` and what would be `due` at level 1 have the shape (classes, days) and are 0 on days that are not used. A
    day counts half after `memory` days. Without a change the level is the ratio of sums, uncertain by as much as it
    moved before; after a change it is Gamma distributed around the old one. The tickets since then, Poisson with
    dispersion, weigh the two by Bayes' rule (one change point, in the way of Adams and MacKay, Bayesian online
    changepoint detection, 2007). A change is as likely on any calendar day, so more likely within a gap of the export.
    The day that speaks loudest for a change is left out, so that a storm is none.
    """
    came, level = _levels(tickets, due, memory)
    days = tickets.shape[1]
    known = np.flatnonzero(use)
    steady_level, rows = level[:, -1], len(level)
    after = np.arange(len(known), 0, -1)
    first = (after >= _LEAST_AFTER) & (np.arange(len(known)) >= _LEAST_BEFORE) & (known >= days - _LOOK_BACK)
    if not first.any():
        never = np.full(rows, days)
        return Levels(steady_level, np.zeros(rows), np.zeros(rows), never, never, np.ones(rows))
    gap = np.diff(known, prepend=known[0])[first]
    start = known[first]
    dispersion, drift = (each[:, start] for each in level_movement(tickets, due))
    old = level[:, start]
    seen, expected = _without_loudest(tickets, due, level[:, -1], start, old)
    seen, mean = seen / dispersion, old * expected / dispersion
    steady = 1 / (dispersion / np.maximum(came[:, start], 1e-9) + drift)
    shape = np.minimum(_SHAPE, steady)
    odds = np.log(_A_YEAR / 365 * gap) + _log_chance(seen, mean, shape) - _log_chance(seen, mean, steady)
    odds[(mean <= 0) | (came[:, start] <= 0)] = -np.inf
    chance = np.exp(odds - np.maximum(odds.max(axis=1), 0.0)[:, None])
    chance /= (chance.sum(axis=1) + np.exp(-np.maximum(odds.max(axis=1), 0.0)))[:, None]
    return _average(steady_level, old, (shape + seen) / (shape + mean), 1 / (shape + seen), chance, start)


def _average(
    last: Numbers, old: Numbers, factor: Numbers, doubt: Numbers, chance: Numbers, start: NDArray[np.int64]
) -> Levels:
    """Return the mean level over all days of change, with the chance of each, and over none."""
    sure = chance.sum(axis=1)
    changed = factor * old
    level = (1 - sure) * last + (chance * changed).sum(axis=1)
    square = (1 - sure) * (last - level) ** 2 + (chance * ((changed - level[:, None]) ** 2 + doubt * changed**2)).sum(
        axis=1
    )
    reached = np.cumsum(chance, axis=1) / np.maximum(sure, 1e-300)[:, None]
    middle, late = (np.argmax(reached >= share, axis=1) for share in (0.5, _LATE))
    doubt = square / np.maximum(level, 1e-12) ** 2
    return Levels(level, doubt, sure, start[middle], start[late], factor[np.arange(len(level)), middle])


def _levels(tickets: Numbers, due: Numbers, memory: float) -> tuple[Numbers, Numbers]:
    """Return the faded tickets and the level before each day, and at the end, shape (classes, days + 1)."""
    keep = 0.5 ** (1 / memory)
    came, expected = np.zeros((2, len(tickets), tickets.shape[1] + 1))
    for day in range(tickets.shape[1]):
        came[:, day + 1] = keep * came[:, day] + tickets[:, day]
        expected[:, day + 1] = keep * expected[:, day] + due[:, day]
    return came, came / np.maximum(expected, 1e-9)


def _without_loudest(
    tickets: Numbers, due: Numbers, level: Numbers, start: NDArray[np.int64], old: Numbers
) -> tuple[Numbers, Numbers]:
    """Return the tickets since each start, and those due, without the day that speaks loudest for a change."""
    seen, expected = (np.cumsum(each[:, ::-1], axis=1)[:, ::-1] for each in (tickets, due))
    excess = tickets - level[:, None] * due
    more = seen[:, start] > old * expected[:, start]
    day = np.where(more, _largest_since(excess)[:, start], _largest_since(-excess)[:, start])
    rows = np.arange(len(tickets))[:, None]
    return seen[:, start] - tickets[rows, day], expected[:, start] - due[rows, day]


def _largest_since(values: Numbers) -> NDArray[np.int64]:
    """Return the index of the largest value from each day to the end."""
    backwards = values[:, ::-1]
    record = np.where(backwards >= np.maximum.accumulate(backwards, axis=1), np.arange(values.shape[1]), 0)
    return np.asarray(values.shape[1] - 1 - np.maximum.accumulate(record, axis=1)[:, ::-1])


def _log_chance(seen: Numbers, mean: Numbers, shape: Numbers) -> Numbers:
    """Return the log chance of a Poisson count with a Gamma distributed mean, without the part of the count alone."""
    whole = shape + mean
    spread = gammaln(shape + seen) - gammaln(shape) + shape * np.log(shape / whole)
    return np.asarray(spread + seen * np.log(np.maximum(mean, 1e-12) / whole))
