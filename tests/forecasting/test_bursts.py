"""Days with more tickets of a class than people make."""

from datetime import date

import numpy as np

from forecasting.bursts import smooth_bursts
from tests.forecasting.worlds import busy, history, plain_days


def test_a_monitoring_storm_becomes_a_usual_day() -> None:
    """300 tickets in one night are counted as that weekday's median, in the class's hours, and said."""
    counts = busy(60, classes=2)
    counts[1, 15, 3] += 300
    smooth, said = smooth_bursts(history(counts), plain_days(60))
    assert round(smooth.daily[1, 15], 6) == np.median(counts.sum(axis=2)[1, [1, 8, 22, 29, 36, 43]])
    assert smooth.counts[1, 15, 3] < 1
    assert (np.delete(smooth.counts, 15, axis=1) == np.delete(counts, 15, axis=1)).all()
    assert len(said) == 1 and said[0].startswith(f"{counts[1, 15].sum()} tickets of P2 desk on Tue 20 Jan 2026")


def test_a_busy_day_is_no_burst() -> None:
    """Half as many tickets again is what busy days look like."""
    counts = busy(60)
    counts[0, 15] = np.round(counts[0, 15] * 1.5)
    assert smooth_bursts(history(counts), plain_days(60))[1] == ()


def test_a_new_level_is_no_burst() -> None:
    """When every day from one on is four times as high, that is how it is now."""
    counts = busy(60)
    counts[:, 30:] *= 4
    assert smooth_bursts(history(counts), plain_days(60))[1] == ()


def test_a_day_special_by_the_calendar_is_no_burst() -> None:
    """An event day that the planner knows of may bring what it likes."""
    counts = busy(60)
    counts[0, 15] *= 6
    assert smooth_bursts(history(counts), plain_days(60, holidays={date(2026, 1, 20): "x"}))[1] == ()


def test_many_bursts_are_summed_up() -> None:
    """The five largest are told one by one, the rest by their number."""
    counts = busy(200)
    counts[0, 8:144:17, 2] += 200
    said = smooth_bursts(history(counts), plain_days(200))[1]
    assert len(said) == 6 and said[-1] == "3 smaller bursts were counted as usual days too."
