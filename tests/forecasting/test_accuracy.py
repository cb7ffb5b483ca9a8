"""The measures of error, against numbers worked by hand."""

import numpy as np
import pytest

from forecasting.accuracy import bias, chance_error, coverage, pinball, scaled_error, wape

ACTUAL = np.array([10.0, 20.0, 0.0, 10.0])
SAID = np.array([12.0, 15.0, 1.0, 10.0])


def test_wape_is_errors_over_actuals() -> None:
    """|2| + |-5| + |1| + |0| = 8 of 40 tickets is 20%."""
    assert wape(ACTUAL, SAID) == pytest.approx(0.2)


def test_bias_keeps_the_sign() -> None:
    """2 - 5 + 1 + 0 = -2 of 40 tickets is 5% too few."""
    assert bias(ACTUAL, SAID) == pytest.approx(-0.05)


def test_pinball_charges_the_side_that_was_promised_to_be_rare() -> None:
    """At 0.9 the misses above cost 0.9 each and those below 0.1: (.2 + 4.5 + .1 + 0) / 4 over the mean actual of 10."""
    assert pinball(ACTUAL, SAID, 0.9) == pytest.approx(0.12)


def test_pinball_of_the_median_is_half_the_wape() -> None:
    """At 0.5 both sides cost half of the error."""
    assert pinball(ACTUAL, SAID, 0.5) == pytest.approx(wape(ACTUAL, SAID) / 2)


def test_coverage_counts_the_ends() -> None:
    """10 in [10, 12] and 0 in [0, 0] are inside, 20 in [10, 19] is not."""
    low, high = np.array([10.0, 10.0, 0.0, 11.0]), np.array([12.0, 19.0, 0.0, 12.0])
    assert coverage(ACTUAL, low, high) == 0.5


def test_nothing_expected_and_nothing_came_is_no_error() -> None:
    """With zeros on both sides every error is 0, and never NaN."""
    none = np.zeros(3)
    assert wape(none, none) == bias(none, none) == pinball(none, none, 0.8) == 0.0


def test_tickets_where_none_came_at_all() -> None:
    """With no actual to compare to, any forecast is infinitely wrong."""
    assert wape(np.zeros(2), np.ones(2)) == float("inf")


def test_the_scaled_error_favours_the_mean_of_rare_tickets() -> None:
    """For one ticket every tenth day a tenth a day is better than none, whatever the absolute errors say."""
    came = np.zeros((1, 100))
    came[0, ::10] = 1
    assert scaled_error(came, np.full((1, 100), 0.1)) < scaled_error(came, np.zeros((1, 100)))


def test_a_perfect_forecast_has_the_error_of_chance() -> None:
    """Poisson counts of two classes stray from their own mean by as much as chance says."""
    mean = np.repeat([[4.0], [25.0]], 20_000, axis=1)
    came = np.random.default_rng(2).poisson(mean).astype(float)
    assert scaled_error(came, mean) == pytest.approx(chance_error(mean), rel=0.02)
