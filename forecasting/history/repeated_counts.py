"""Tickets that come in the same number week after week: people's vary by chance, so something else made them."""

import numpy as np

from forecasting.history.history import History
from planner.domain.wording import say_count

LEAST_DAYS = 14
"""The least known days to compare: two of each weekday."""

LEAST_A_DAY = 1.0
"""Tickets a day below which the same number often repeats by chance."""

ALIKE = 0.95
"""The share of days that have their weekday's usual number; a clock change or a holiday may differ."""

_MOST_NAMED = 3


def describe_repeated_counts(history: History) -> tuple[str, ...]:
    """Return a sentence when classes bring their weekday's exact number of tickets on nearly every known day.

    Of tickets that come by chance, one a day on average, two same weekdays agree less than one time in three.
    """
    days = np.flatnonzero(history.known)
    if len(days) < LEAST_DAYS:
        return ()
    weekday = np.array([history.day(day).weekday() for day in days.tolist()])
    daily = history.daily[:, days]
    same = np.zeros(daily.shape, bool)
    for number in range(7):
        own = weekday == number
        if own.sum() > 1:
            same[:, own] = daily[:, own] == np.median(daily[:, own], axis=1, keepdims=True)
    found = np.flatnonzero((same.mean(axis=1) >= ALIKE) & (daily.mean(axis=1) >= LEAST_A_DAY))
    if not len(found):
        return ()
    names = [" ".join(history.classes[row]) for row in found.tolist()]
    others = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    named = ", ".join(names[:_MOST_NAMED]) + others
    return (
        f"{named}: the same number of tickets on each weekday for {say_count(len(days), 'day')}. What people report "
        "varies by chance: were these made by a schedule, or filled in? The forecast takes them as they are.",
    )
