"""Days on which the export, not the world, was silent: missing days, half days, the partial first and last day."""

from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import HOURS, History
from forecasting.history.typical import typical_hours, weekdays
from forecasting.history.wording import day_list, day_name
from planner.domain.wording import say_count

_SILENCE = 20.0
"""Tickets that would usually have come in a silence before it is called a gap: even of a time half as busy as usual
P(none | Poisson 10) is 5 in 100,000."""
_CHANCE = 0.01
_QUIET = 0.25
_NEAR = 7  # days next to the first or last ticket of all in which a class that is open has tickets


@dataclass(frozen=True)
class Silence:
    """A run of hours [start, end), counted from the first day's midnight, in which no ticket came though many would."""

    start: int
    end: int
    expected: float


def mask_gaps(history: History, days: Days) -> tuple[History, tuple[str, ...]]:
    """Return the history with the days that a silence touches marked as not known, and sentences that say so."""
    silences = find_silences(history, days)
    known = history.known.copy()
    for silence in silences:
        known[silence.start // HOURS : -(-silence.end // HOURS)] = False
    if not known.any():
        return history, ()
    return replace(history, known=known), tuple(_say(history, silence) for silence in silences)


def find_silences(history: History, days: Days) -> tuple[Silence, ...]:
    """Return the runs of empty hours, over all classes, in which at least 20 tickets would usually have come.

    Only classes with tickets on both sides can tell that the export is silent: one that began or closed there says
    nothing.
    """
    total = history.counts.sum(axis=0).ravel()
    expected = _expected(history, days).ravel()
    empty = np.concatenate([[False], total == 0, [False]])
    edges = np.flatnonzero(np.diff(empty.astype(np.int8)))
    pairs = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    runs = [(a, b, _telling(history, a, b) * float(expected[a:b].sum())) for a, b in pairs]
    whole, count = float(expected.sum()), float(total.sum())
    rare = (run for run in runs if run[2] >= _SILENCE and _unlikely(run[2] / whole, count))
    return tuple(Silence(*_trim(run, expected)) for run in rare)


def _unlikely(share: float, count: float) -> bool:
    """Tell whether tickets at a steady rate would hardly leave out so large a share of their time.

    Of n tickets the largest gap takes a share s or more with the chance (n - 1)(1 - s)^(n - 2) at most, the first and
    the last ticket being the ends. So a desk with few tickets has no gaps.
    """
    chance = np.log(max(count - 1, 1)) + (count - 2) * np.log1p(-min(share, 1 - 1e-12))
    return bool(chance <= np.log(_CHANCE))


def _telling(history: History, start: int, end: int) -> float:
    """Return the share of the tickets that is of classes with tickets both before and after these hours.

    Before the first and after the last ticket of all, it is that of classes with tickets in the week next to it.
    """
    daily = history.daily
    before, after = daily[:, : -(-start // HOURS)].sum(axis=1), daily[:, end // HOURS :].sum(axis=1)
    if not before.any():
        before, after = after, daily[:, end // HOURS : end // HOURS + _NEAR].sum(axis=1)
    elif not after.any():
        after = daily[:, max(0, start // HOURS - _NEAR) : -(-start // HOURS)].sum(axis=1)
    tickets = daily.sum(axis=1)
    return float(tickets[(before > 0) & (after > 0)].sum() / max(float(tickets.sum()), 1.0))


def _trim(run: tuple[int, int, float], expected: NDArray[np.float64]) -> tuple[int, int, float]:
    """Take the hours off both ends in which nothing was due: a quiet night before a gap is no part of it."""
    due = np.flatnonzero(expected[run[0] : run[1]] > 0.5)
    return (run[0] + int(due[0]), run[0] + int(due[-1]) + 1, run[2]) if len(due) else run


def _expected(history: History, days: Days) -> NDArray[np.float64]:
    """Return what usually comes per day and hour; on days that may well be quiet, a quarter of the quietest weekday."""
    typical = typical_hours(history)
    expected = typical[weekdays(history)]
    special = days.kind[: history.days] != DayKind.ORDINARY
    expected[special] = _QUIET * typical.min(axis=0)
    return expected * history.exposure * days.factor[: history.days, None]


def _say(history: History, silence: Silence) -> str:
    came = np.flatnonzero(history.counts.sum(axis=0).ravel())
    first, last = history.day(silence.start // HOURS), history.day((silence.end - 1) // HOURS)
    start, end = f"{silence.start % HOURS:02d}:00", f"{(silence.end - 1) % HOURS + 1:02d}:00"
    if silence.end > came[-1] and first == last:
        return f"The last day, {day_name(last)}, ends at {start}: left out as a part of a day."
    if silence.start < came[0] and first == last:
        return f"The first day, {day_name(first)}, starts at {end}: left out as a part of a day."
    if silence.end - silence.start < HOURS:
        span = f"on {day_name(first)} from {start} to {end}"
        if first != last:
            span = f"from {day_name(first)} {start} to {day_name(last)} {end}"
        left_out = "the day is" if first == last else "both days are"
        return f"No ticket {span}, {_usual(silence)}: a gap in the export; {left_out} left out, not counted as zero."
    days = (last - first).days + 1
    span = day_list([first + timedelta(days=i) for i in range(days)])
    return (
        f"No ticket on {span} ({say_count(days, 'day')}), {_usual(silence)}: a gap in the export, not counted as zero."
    )


def _usual(silence: Silence) -> str:
    return f"where about {silence.expected:,.0f} are usual"
