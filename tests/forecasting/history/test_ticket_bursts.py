"""Days with more tickets of a class than people make."""

from datetime import date

import numpy as np
import pytest

from forecasting.history.ticket_bursts import smooth_bursts
from tests.forecasting.worlds import busy, history, plain_days


def test_a_monitoring_storm_becomes_a_usual_day() -> None:
    """300 tickets in one night are counted as that weekday's median, in the class's hours, and said."""
    counts = busy(60, classes=2)
    counts[1, 15, 3] += 300
    smooth, said = smooth_bursts(history(counts), plain_days(60))
    assert round(smooth.daily[1, 15], 6) == np.median(counts.sum(axis=2)[1, [1, 8, 22, 29, 36, 43]])
    assert smooth.counts[1, 15, 3] < 1
    assert (np.delete(smooth.counts, 15, axis=1) == np.delete(counts, 15, axis=1)).all()
    assert len(said) == 1
    assert said[0].startswith(f"{counts[1, 15].sum()} tickets of P2 desk on Tue 20 Jan 2026")


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
    assert len(said) == 6
    assert said[-1] == "3 smaller ones were counted as usual days too."


def test_a_surge_on_the_eve_of_a_holiday_is_told_from_the_eve() -> None:
    """An eve that all classes feel is no burst; one class with six times its day while the others are quiet is."""
    counts = busy(60, classes=3)
    counts[:, 15] *= 6
    days = plain_days(60, holidays={date(2026, 1, 21): "x"})
    assert smooth_bursts(history(counts), days)[1] == ()
    counts[1:, 15] //= 6
    smooth, said = smooth_bursts(history(counts), days)
    assert len(said) == 1
    assert "P1 desk on Tue 20 Jan 2026" in said[0]
    assert smooth.daily[0, 15] == pytest.approx(np.median(counts.sum(axis=2)[0, [1, 8, 22, 29, 36, 43]]), rel=0.3)


def test_three_weeks_hardly_show_what_is_usual() -> None:
    """A day no higher than a neighbour is no burst when there are too few neighbours for a median."""
    counts = busy(21)
    counts[0, [1, 8]] *= 3
    assert smooth_bursts(history(counts), plain_days(21))[1] == ()


def test_what_a_machine_made_is_told_from_a_surge() -> None:
    """All within an hour is a burst; spread over an afternoon it is a surge."""
    counts = busy(120)
    counts[0, 22, 3] += 200
    counts[0, 50, 12:18] += 30
    machine, surge = smooth_bursts(history(counts), plain_days(120))[1]
    assert "a burst within an hour" in machine
    assert "a surge" in surge
