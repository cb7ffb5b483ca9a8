"""Major incidents: days on which one class got many more tickets than usual, and how often they come again."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.history import History
from forecasting.history.hour_grid import Grid

Numbers = NDArray[np.float64]

_MOST = np.iinfo(np.uint16).max
LEAST = 10.0
"""Tickets above usual that make a surge; less is the ordinary spread of days."""

_WORTH = 56.0  # days of a class's own history that what all classes saw is worth
_AT_ONCE = 0.8  # part of a burst within one hour above which a machine or an import made it


@dataclass(frozen=True, eq=False)
class Surges:
    """How often a class has a surge, and which.

    `rate`, shape (classes), is the chance of one on a mean day; `excess`, shape (surges, 24), the tickets above usual
    by local hour of each that was seen; `choice`, shape (classes, surges), the chance that a class's next surge is like
    it, and `size`, of the same shape, what its tickets are multiplied by then.
    """

    rate: Numbers
    excess: Numbers
    choice: Numbers
    size: Numbers

    def expected(self, usual: Numbers) -> Numbers:
        """Return the tickets that surges bring on average, given the usual ones; both of shape (classes, days, 24)."""
        mean = (self.choice * self.size) @ self.excess
        return np.asarray(self.chances(usual)[:, :, None] * mean[:, None, :])

    def chances(self, usual: Numbers) -> Numbers:
        """Return the chance of a surge per class and day: where few work on a day, there is less to break."""
        daily = usual.sum(axis=2)
        mean = daily.mean(axis=1, keepdims=True)
        busy = np.divide(daily, mean, out=np.zeros(daily.shape), where=mean > 0)
        return np.asarray(np.minimum(self.rate[:, None] * busy, 1.0))


def made_at_once(excess: Numbers) -> NDArray[np.bool_]:
    """Tell which bursts, hours on the last axis, came nearly whole within an hour, as no people make them."""
    return np.asarray(excess.max(axis=-1) > _AT_ONCE * excess.sum(axis=-1))


def learn_surges(counted: History, smooth: History) -> Surges:
    """Return the surges between the counts and what was left of them, without those that were made at once.

    A class has those it had itself, and those of others: scaled by the root of the classes' usual days, as chance is,
    and only where they would still be surges then. Its rate is shrunk to the others'.
    """
    excess = np.maximum(counted.counts - smooth.counts, 0.0)
    burst = (excess.sum(axis=2) >= 1) & smooth.known
    row, day = np.nonzero(burst & ~made_at_once(excess))
    alive = (smooth.known & (np.arange(smooth.days) >= smooth.active_from[:, None])).sum(axis=1)
    usual = np.sqrt(np.maximum(smooth.daily @ smooth.known / max(float(smooth.known.sum()), 1.0), 0.01))
    found = excess[row, day]
    mine = row == np.arange(len(alive))[:, None]
    size = np.where(mine, 1.0, usual[:, None] / usual[row])
    others = _WORTH * (size * found.sum(axis=1) >= LEAST) / max(float(alive.sum()), 1.0)
    weight = mine + others
    seen = weight.sum(axis=1)
    choice = weight / np.maximum(seen, 1e-12)[:, None]
    return Surges(seen / (alive + _WORTH), found, choice, size)


def add_surges(paths: NDArray[np.uint16], surges: Surges, usual: Numbers, grid: Grid, seed: int) -> None:
    """Add surges to futures in place, drawn anew for every path, class and day, given the usual tickets."""
    if not len(surges.excess):
        return
    rng = np.random.default_rng(np.random.SeedSequence(seed).spawn(len(surges.rate) + 2)[-1])
    chances = surges.chances(usual)
    for row in np.flatnonzero(chances.any(axis=1)):
        path, day = np.nonzero(rng.random((len(paths), chances.shape[1])) < chances[row])
        event = rng.choice(len(surges.excess), len(path), p=surges.choice[row])
        hourly = surges.excess[event] * surges.size[row, event][:, None]
        for number in np.unique(day):
            now, mine = np.flatnonzero(grid.days == number), np.flatnonzero(day == number)
            added = rng.poisson(hourly[mine][:, grid.clock[now]] * grid.length)
            cells = np.ix_(path[mine], [row], now)
            paths[cells] = np.minimum(paths[cells] + added[:, None, :], _MOST)
