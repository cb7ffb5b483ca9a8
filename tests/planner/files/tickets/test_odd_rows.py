"""Rows that look wrong beside all the others."""

import numpy as np
import pandas as pd
import pytest

from planner.files.tickets.odd_rows import far_away

DAY = 1440
BULK = 29_000_000 + DAY * np.arange(200)
"""A ticket a day for two hundred days."""


def odd(opened: np.ndarray) -> list[int]:
    """Return the places of tickets that are far away."""
    table = pd.DataFrame({"opened": opened, "left_out": "", "id": [str(at) for at in range(len(opened))]})
    return np.flatnonzero(far_away(table, "UTC")[0]).tolist()


@pytest.mark.parametrize("days", [-4000, -300, 61 + 199, 13_000])
def test_one_ticket_far_away(days: int) -> None:
    """A ticket two months or more before or after all others, which come daily, is odd."""
    assert odd(np.append(BULK, BULK[0] + days * DAY)) == [200]


def test_two_on_one_side_and_one_on_the_other() -> None:
    """Odd tickets may stand on both sides and apart from each other."""
    assert odd(np.append(BULK, BULK[0] + np.array([-4000, -9000, 13_000]) * DAY)) == [200, 201, 202]


@pytest.mark.parametrize(
    "opened",
    [
        BULK,
        np.append(BULK, BULK[-1] + 40 * DAY),
        np.concatenate([BULK, BULK + 800 * DAY]),
        29_000_000 + np.cumsum(DAY * np.array([30, 45, 10, 80, 60, 25, 90, 100, 40, 70, 30, 20])),
        BULK[:1],
        BULK[:0],
    ],
)
def test_what_is_not_far_away(opened: np.ndarray) -> None:
    """A quiet month, two halves of a history, a desk with a ticket a month: nothing of these is odd."""
    assert odd(opened) == []
