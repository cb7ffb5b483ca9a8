"""Days on which one class got far more tickets than people make: a monitoring storm, an import, a test run."""

from dataclasses import replace

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.history.surges import LEAST, made_at_once
from forecasting.history.wording import day_name
from planner.domain.wording import say_count

_WEEKS = 4  # same weekdays on either side that say what is usual
_FEW = 4
_DEVIATIONS = 6.0
_BUSY = 0.05  # squared variation of day totals of a class that is nothing unusual: 22%
_SHIFT = 3  # high days within a week on either side that make it a new level, not a burst


def smooth_bursts(history: History, days: Days) -> tuple[History, tuple[str, ...]]:
    """Return the history with each burst day of a class replaced by what is usual for it, and a sentence for each.

    Usual is the median of the same weekday up to four weeks before and after, on a day special by the calendar times
    what the other classes were against theirs; days whose volume the planner gives are no bursts. A day is a burst
    when it is above that by ten tickets and by six deviations of a negative binomial count, unless several days
    around it are high as well.
    """
    daily = history.daily
    past = slice(0, history.days)
    planned = days.factor[past] != 1
    special = days.kind[past] != DayKind.ORDINARY
    alive = np.arange(history.days) >= history.active_from[:, None]
    usual, most = _usual(np.where(alive & history.known & ~planned & ~special, daily, np.nan))
    others = _others(daily, usual)
    telling = np.isfinite(others)
    most *= np.where(special & telling, np.maximum(others, 1.0), 1.0)
    most[special & ~telling] = np.inf
    limit = most + np.maximum(LEAST, _DEVIATIONS * np.sqrt(most + _BUSY * most**2))
    high = (daily > limit) & alive & history.known & ~planned
    neighbours = _around(high.astype(float)).sum(axis=2) - high
    burst = high & (neighbours < _SHIFT)
    if not burst.any():
        return history, ()
    usual *= np.where(special & burst, np.minimum(others, 1.0), 1.0)
    shape = np.where(burst[:, :, None], 0.0, history.counts).sum(axis=1) + 1e-9
    shape /= shape.sum(axis=1, keepdims=True)
    counts = np.where(burst[:, :, None], usual[:, :, None] * shape[:, None, :], history.counts)
    return replace(history, counts=counts), _say(history, burst, usual)


def _others(daily: NDArray[np.float64], usual: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how busy the other classes were against their usual day, infinite where they are too few to tell."""
    came, due = daily.sum(axis=0) - daily, usual.sum(axis=0) - usual
    return np.asarray(np.divide(came, due, out=np.full(daily.shape, np.inf), where=due >= LEAST))


def _usual(daily: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the median of the neighbouring same weekdays, the day itself left out, and what a day is held against.

    That is the median, but the highest of fewer than four neighbours; a day without any stands for itself.
    """
    pad = 7 * _WEEKS
    padded = np.pad(daily, ((0, 0), (pad, pad)), constant_values=np.nan)
    offsets = [7 * k for k in range(-_WEEKS, _WEEKS + 1) if k]
    length = daily.shape[1]
    same = np.stack([padded[:, pad + k : pad + k + length] for k in offsets])
    count = (~np.isnan(same)).sum(axis=0)
    found = count > 0
    usual = np.nan_to_num(daily, nan=0.0)
    usual[found] = np.nanmedian(same[:, found], axis=0)
    most = usual.copy()
    few = found & (count < _FEW)
    most[few] = np.nanmax(same[:, few], axis=0)
    return usual, most


def _around(flags: NDArray[np.float64]) -> NDArray[np.float64]:
    return sliding_window_view(np.pad(flags, ((0, 0), (7, 7))), 15, axis=1)


def _say(history: History, burst: NDArray[np.bool_], usual: NDArray[np.float64]) -> tuple[str, ...]:
    daily = history.daily
    excess = np.where(burst, daily - usual, 0.0)
    order = np.argsort(excess, axis=None)[::-1][: int(burst.sum())]
    said = []
    for row, day in zip(*np.unravel_index(order[:5], excess.shape), strict=True):
        name = " ".join(history.classes[row])
        what = "a burst within an hour" if made_at_once(history.counts[row, day]) else "a surge"
        said.append(
            f"{daily[row, day]:.0f} tickets of {name} on {day_name(history.day(day))}, where about"
            f" {usual[row, day]:.0f} are usual: {what}, counted as a usual day."
        )
    if len(order) > 5:
        said.append(f"{say_count(len(order) - 5, 'smaller one')} were counted as usual days too.")
    return tuple(said)
