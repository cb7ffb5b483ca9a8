"""Queues that began, or fell silent, within the history."""

from dataclasses import replace

import numpy as np

from forecasting.history.history import History
from forecasting.history.wording import day_name

_SILENCE = 20.0  # tickets that would have come in the silence at the class's own pace


def find_births(history: History) -> tuple[History, tuple[str, ...]]:
    """Return the history with each class born on its first day of tickets, if it was silent for long before that.

    A class is learnt from its birth on. A silence is long when at the pace of the days with tickets 20 would have come.
    """
    born = history.born.copy()
    said = []
    for row, name in enumerate(history.classes):
        seen = np.flatnonzero(history.known & (history.daily[row] > 0))
        if not len(seen):
            continue
        first, last = int(seen[0]), int(seen[-1])
        pace = history.daily[row, first : last + 1][history.known[first : last + 1]].mean()
        before = int(history.known[:first].sum())
        after = int(history.known[last + 1 :].sum())
        if pace * before >= _SILENCE:
            born[row] = first
            said.append(f"{' '.join(name)} began on {day_name(history.day(first))}: it is learnt from that day on.")
        if pace * after >= _SILENCE:
            born[row] = last + 1
            said.append(
                f"{' '.join(name)} has had no ticket since {day_name(history.day(last))}, where about"
                f" {pace * after:,.0f} are usual: taken as closed. Name its new queue on the Queues sheet if it moved."
            )
    return replace(history, born=born), tuple(said)
