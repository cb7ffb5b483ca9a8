"""Days on which one class got far more tickets than people make: a monitoring storm, an import, a test run."""

from dataclasses import replace

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from forecasting.calendar import DayKind, Days
from forecasting.history import History
from forecasting.words import day_name

_WEEKS = 4  # same weekdays on either side that say what is usual
_LEAST = 20.0  # tickets above usual; less does no harm
_DEVIATIONS = 6.0
_BUSY = 0.05  # squared variation of day totals of a class that is nothing unusual: 22%
_SHIFT = 3  # high days within a week on either side that make it a new level, not a burst


def smooth_bursts(history: History, days: Days) -> tuple[History, tuple[str, ...]]:
    """Return the history with each burst day of a class replaced by what is usual for it, and a sentence for each.

    Usual is the median of the same weekday up to four weeks before and after; days special by the calendar say nothing
    of it and are no bursts. A day is a burst when it is above that by 20 tickets and by six deviations of a negative
    binomial count, unless several days around it are high as well.
    """
    daily = history.daily
    past = slice(0, history.days)
    plain = history.known & (days.kind[past] == DayKind.ORDINARY) & (days.factor[past] == 1)
    usual = _usual(np.where(plain, daily, np.nan))
    limit = usual + np.maximum(_LEAST, _DEVIATIONS * np.sqrt(usual + _BUSY * usual**2))
    high = (daily > limit) & plain
    crowd = _around(high.astype(float)).sum(axis=2) - high
    burst = high & (crowd < _SHIFT)
    if not burst.any():
        return history, ()
    shape = np.where(burst[:, :, None], 0.0, history.counts).sum(axis=1) + 1e-9
    shape /= shape.sum(axis=1, keepdims=True)
    counts = np.where(burst[:, :, None], usual[:, :, None] * shape[:, None, :], history.counts)
    return replace(history, counts=counts), _say(history, burst, usual)


def _usual(daily: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the median of the neighbouring same weekdays, the day itself left out; 0 where there is none."""
    pad = 7 * _WEEKS
    padded = np.pad(daily, ((0, 0), (pad, pad)), constant_values=np.nan)
    offsets = [7 * k for k in range(-_WEEKS, _WEEKS + 1) if k]
    length = daily.shape[1]
    same = np.stack([padded[:, pad + k : pad + k + length] for k in offsets])
    found = ~np.isnan(same).all(axis=0)
    usual = np.zeros(daily.shape)
    usual[found] = np.nanmedian(same[:, found], axis=0)
    return np.where(found, usual, np.nan_to_num(daily, nan=0.0))


def _around(flags: NDArray[np.float64]) -> NDArray[np.float64]:
    return sliding_window_view(np.pad(flags, ((0, 0), (7, 7))), 15, axis=1)


def _say(history: History, burst: NDArray[np.bool_], usual: NDArray[np.float64]) -> tuple[str, ...]:
    daily = history.daily
    excess = np.where(burst, daily - usual, 0.0)
    order = np.argsort(excess, axis=None)[::-1][: int(burst.sum())]
    said = []
    for row, day in zip(*np.unravel_index(order[:5], excess.shape), strict=True):
        name = " ".join(history.classes[row])
        said.append(
            f"{daily[row, day]:.0f} tickets of {name} on {day_name(history.day(day))}, where about"
            f" {usual[row, day]:.0f} are usual: a burst, counted as a usual day."
        )
    if len(order) > 5:
        said.append(f"{len(order) - 5} smaller bursts were counted as usual days too.")
    return tuple(said)
