"""Queues that began or ended within the history."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from forecasting.history.new_queues import find_new_queues
from tests.benchmarks.silence import closed
from tests.forecasting.worlds import busy, history, plain_days


def _found(counts: np.ndarray, **facts: Any) -> tuple[list[int], tuple[str, ...]]:
    made, said = find_new_queues(history(counts), plain_days(np.asarray(counts).shape[1], **facts))
    return made.active_from.tolist(), said


def test_a_new_queue_is_learnt_from_its_first_day() -> None:
    """A class silent for ten weeks and busy for two began in the eleventh week."""
    counts = busy(84, classes=2)
    counts[1, :70] = 0
    assert _found(counts) == ([0, 70], ("P2 desk began on Mon 16 Mar 2026: it is learnt from that day on.",))


def test_a_queue_that_fell_silent_is_taken_as_closed() -> None:
    """A class busy for ten weeks and silent for two is learnt from the silence."""
    counts = busy(84, classes=2)
    counts[1, 70:] = 0
    active_from, said = _found(counts)
    assert active_from[1] == np.flatnonzero(counts[1].sum(axis=1))[-1] + 1
    assert said[0].startswith("P2 desk has had no ticket since Sun 15 Mar 2026")


def test_rare_tickets_are_not_new() -> None:
    """A class with a ticket every tenth day that begins late in a month may have been there all along."""
    counts = busy(84, classes=2)
    counts[1] = 0
    counts[1, 25::10, 9] = 1
    assert _found(counts)[1] == ()


def test_a_queue_of_working_days_is_open_after_a_weekend() -> None:
    """A class of 40 a working day has nothing due on the Saturday and the Sunday at the end of an export."""
    counts = busy(84, classes=2)
    counts[1, np.arange(84) % 7 >= 5] = 0
    assert _found(counts)[1] == ()


def test_a_queue_that_never_works_on_holidays_is_open_after_one() -> None:
    """A holiday on the last day, a Wednesday: the class had no ticket on the holiday before, so none was due."""
    counts = busy(80, classes=2)
    counts[1, [44, 79]] = 0
    holidays = {date(2026, 2, 18): "one", date(2026, 3, 25): "two"}
    assert _found(counts, holidays=holidays)[1] == ()
    assert "P2 desk has had no ticket" in _found(np.delete(counts, slice(42, 49), axis=1))[1][0]


def test_an_export_that_ends_in_the_morning_closes_no_queue_of_the_afternoon() -> None:
    """Tickets of a class that come from 12:00 on were not due when the export ended at 11:00."""
    counts = busy(80, classes=2)
    counts[1, :, :12] = 0
    counts[0, 79, 11:] = 0
    counts[1, 79] = 0
    assert _found(counts)[1] == ()


def test_a_queue_with_such_a_silence_before_is_open() -> None:
    """Three silent working days at the end show nothing when the queue had three before; five working days do."""
    counts = busy(84, classes=2)
    counts[1, 37:40] = 0
    counts[1, 79:] = 0
    assert _found(counts[:, :82])[1] == ()
    counts[1, 75:] = 0
    assert "P2 desk has had no ticket" in _found(counts)[1][0]


@pytest.mark.parametrize("rare", [True, False])
def test_open_queues_stay_open_in_simulated_years(rare: bool) -> None:
    """Of 60 years of steady Poisson tickets, rare or of office hours, at most one is taken as closed."""
    assert sum(closed(seed, rare) is True for seed in range(60)) <= 1


def test_closed_queues_are_found_in_simulated_years() -> None:
    """Office classes of 1 to 100 a day that stopped 20 tickets ago are found, all but one of 15 at least."""
    assert sum(closed(seed, rare=False, years=2, stops=True) is True for seed in range(15)) >= 14
