"""Forecasts that cannot be right are not used, whatever the history."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forecasting.forecast import forecast_demand
from forecasting.guard import find_fault, inside_range
from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.settings import Settings
from planner.domain.tickets.demand import NEVER, Tickets
from tests.forecasting.worlds import OFFICE, history, plain_days

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 28)
WEEKS = np.tile(3 * OFFICE, (2, 70, 1))


def _fault(factor: float) -> str:
    expected = factor * np.tile(3 * OFFICE, (2, 28, 1))
    return find_fault(expected, history(WEEKS), plain_days(98))


def test_what_the_last_weeks_brought_passes() -> None:
    """The same again, twice and half of it are possible."""
    assert _fault(1) == _fault(2) == _fault(0.5) == ""


@pytest.mark.parametrize("factor", [4.0, 0.2])
def test_more_than_three_times_or_less_than_a_third_is_a_fault(factor: float) -> None:
    """The fault names both numbers: 28 days of 60 tickets are 1,680."""
    assert _fault(factor) == f"it expects {factor * 1680:,.0f} tickets on days that brought 1,680 in the last weeks"


@pytest.mark.parametrize("wrong", [np.nan, np.inf, -1.0])
def test_what_is_no_count_is_a_fault(wrong: float) -> None:
    """NaN, infinity and negative numbers are no forecast."""
    expected = np.full((2, 28, 24), wrong)
    assert find_fault(expected, history(WEEKS), plain_days(98)) == "it does not give a number for every hour"


def test_the_season_of_last_year_is_a_reference_too() -> None:
    """Five times the last weeks is possible where the same weeks a year ago brought it."""
    counts = np.tile(OFFICE, (1, 400, 1))
    counts[0, 36:70] *= 5
    assert find_fault(counts[:, 36:64], history(counts), plain_days(428)) == ""
    assert find_fault(counts[:, 36:64], history(counts[:, 100:]), plain_days(328)) != ""


def test_a_queue_that_closed_may_bring_nothing() -> None:
    """With nine tenths of the tickets gone to a closed queue, a tenth is a forecast."""
    counts = np.tile(9 * OFFICE, (2, 70, 1))
    counts[0] = OFFICE
    counts[1, 63:] = 0
    made = history(counts)
    made.active_from[1] = 63
    assert find_fault(np.tile(OFFICE, (1, 28, 1)), made, plain_days(98)) == ""


def test_a_mean_outside_its_futures_is_found() -> None:
    """Futures of 10 tickets do not spread around a mean of 100."""
    paths = np.full((5, 1, 10), 1, np.uint16)
    assert inside_range(np.full((1, 10), 1.0), paths)
    assert not inside_range(np.full((1, 10), 10.0), paths)


def _check(ages: list[float], names: list[str]) -> None:
    """Forecast four weeks from tickets of these ages in days; everything is finite and near the last weeks."""
    opened = np.sort(instant(FIRST, 0, "UTC") - np.rint(np.array(ages) * 1440).astype(np.int64))
    count = len(opened)
    classes = np.array([names[index % len(names)] for index in range(count)])
    tickets = Tickets(opened, classes, np.full(count, "desk"), np.full(count, NEVER, np.int64), np.full(count, np.nan))
    made = forecast_demand(Inputs(Settings(FIRST, LAST, sample_paths=40), tickets=tickets))
    assert np.isfinite(made.mean).all()
    assert (made.mean >= 0).all()
    totals = made.paths.sum(axis=(1, 2), dtype=np.int64)
    assert totals.min() - 1 <= made.mean.sum() <= totals.max() + 1
    busiest = np.bincount(np.floor(ages).astype(int)).max()
    assert made.mean.sum() <= 3 * 28 * busiest + 60


SPELLS = st.lists(st.tuples(st.floats(0.01, 4000), st.floats(0.01, 200), st.integers(1, 300)), min_size=1, max_size=4)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(SPELLS, st.integers(0, 99), st.integers(1, 4))
def test_any_history_has_a_finite_forecast(spells: list[tuple[float, float, int]], seed: int, classes: int) -> None:
    """Spells of tickets anywhere in eleven years never lead to NaN, a traceback, or more than the busiest days."""
    rng = np.random.default_rng(seed)
    ages = np.concatenate([age + length * rng.random(count) for age, length, count in spells])
    _check(ages.tolist(), [f"P{number}" for number in range(1, classes + 1)])


@pytest.mark.parametrize(
    "ages",
    [
        pytest.param([3.5], id="one ticket"),
        pytest.param([3000.5], id="one old ticket"),
        pytest.param([3000.5, 1.2], id="two far apart"),
        pytest.param([10.5] * 500, id="all in one minute"),
        pytest.param([1000 + day / 5 for day in range(50)] + [0.4], id="years of zeros"),
        pytest.param([36524.3] + [0.1 + day / 20 for day in range(600)], id="a year of another century"),
        pytest.param([0.1 + day / 2000 for day in range(20000)], id="two thousand a day"),
        pytest.param([3.5] * 100_000, id="a hundred thousand in one minute"),
    ],
)
def test_degenerate_histories_have_a_finite_forecast(ages: list[float]) -> None:
    """One ticket, an old one, all on one day, years of zeros, a mistyped year, huge counts."""
    _check(ages, ["P1"])


def test_a_mistyped_year_changes_nothing_but_the_note() -> None:
    """With one ticket of ten years ago the forecast is within a factor 1.5 of that without it, and names its day."""
    rng = np.random.default_rng(3)
    opened = np.sort(instant(FIRST, 0, "UTC") - (30 * 1440 * rng.random(24)).astype(np.int64) - 1)

    def foresee(at: np.ndarray) -> tuple[float, str]:
        size = len(at)
        words = np.full(size, "P3")
        tickets = Tickets(at, words, words, np.full(size, NEVER, np.int64), np.full(size, np.nan))
        made = forecast_demand(Inputs(Settings(FIRST, LAST, sample_paths=20), tickets=tickets))
        return float(made.mean.sum()), " ".join(made.quality)

    plain, odd = foresee(opened), foresee(np.concatenate([[instant(date(2016, 9, 14), 500, "UTC")], opened]))
    assert plain[0] / 1.5 <= odd[0] <= 1.5 * plain[0]
    assert "Wed 14 Sep 2016" in odd[1]
