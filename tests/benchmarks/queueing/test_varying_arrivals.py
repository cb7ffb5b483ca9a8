"""Laws of arrivals that change through the day."""

import pytest

from planner.capacity.queueing.erlang_c import erlang_c
from tests.benchmarks.queueing.varying_arrivals import average_rate, delay_probability, highest_rate, sinusoidal_rate


def test_lagged_rates() -> None:
    """With 100 + 50 sin over 24 h, the hour from 6 has 149.43 on average, 146.06 two hours earlier; the top is 150."""
    rate = sinusoidal_rate(100, 50, 24)
    assert average_rate(rate, 6, 1) == pytest.approx(149.430796473268, rel=1e-10)
    assert average_rate(rate, 6, 1, lag=2) == pytest.approx(146.062169381869, rel=1e-10)
    assert highest_rate(rate, 5.3, 1) == pytest.approx(150, rel=1e-12)
    assert highest_rate(rate, 12, 1, lag=2) == pytest.approx(125, rel=1e-10)


def test_constant_arrivals_are_erlang_c() -> None:
    """Without a wave the delay probability is Erlang's at every time."""
    assert delay_probability(sinusoidal_rate(8, 0, 24), 24, 12, 1.0, 7.0) == pytest.approx(erlang_c(12, 8), rel=1e-6)


def test_delay_peaks_after_the_arrivals() -> None:
    """With arrivals 8 + 2 sin and 12 people delay is 0.366 at the arrivals' peak and higher at 7.73 h."""
    rate = sinusoidal_rate(8, 2, 24)
    at_peak, later = (delay_probability(rate, 24, 12, 1.0, at) for at in (6.0, 7.73))
    assert round(at_peak, 3) == 0.366
    assert later > at_peak
    assert later > delay_probability(rate, 24, 12, 1.0, 9.0)


def test_overload_on_average_has_no_steady_state() -> None:
    """More work than people over the period is refused."""
    with pytest.raises(ValueError, match="steady state"):
        delay_probability(sinusoidal_rate(12, 2, 24), 24, 12, 1.0, 0)
