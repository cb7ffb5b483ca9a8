"""Laws of service when the rate itself is uncertain."""

import numpy as np
import pytest

from planner.capacity.queueing.erlang_c import least_agents, service_level
from tests.benchmarks.queueing.uncertain_rate import expected_service_level, least_agents_uncertain, rate_quantile


def test_published_loss_of_service() -> None:
    """24 agents promise 80.9% of 20 erlangs; with a rate uncertain by 10% they keep 73.9%."""
    assert round(100 * service_level(24, 20, 180, 20), 1) == 80.9
    assert round(100 * expected_service_level(24, 20, 0.1, 180, 20), 1) == 73.9
    assert expected_service_level(24, 20, 0, 180, 20) == service_level(24, 20, 180, 20)


def test_quantiles_and_service_agree_with_drawing() -> None:
    """Gamma draws with the same mean and variation give the same quantile and mean service level."""
    draws = np.random.default_rng(1).gamma(1 / 0.04, 20 * 0.04, 200_000)
    assert rate_quantile(20, 0.2, 0.8) == pytest.approx(np.quantile(draws, 0.8), rel=0.005)
    mean = np.mean([service_level(24, load, 180, 20) for load in draws[:20_000].tolist()])
    assert expected_service_level(24, 20, 0.2, 180, 20) == pytest.approx(mean, abs=0.01)
    assert rate_quantile(20, 0, 0.8) == 20


def test_uncertainty_costs_people() -> None:
    """The least number for an uncertain rate is no less than for a known one, and is the fewest."""
    agents = least_agents_uncertain(20, 0.2, 180, 20, 0.8)
    assert agents > least_agents(20, 180, 20, 0.8)
    assert expected_service_level(agents - 1, 20, 0.2, 180, 20) < 0.8
    with pytest.raises(ValueError, match="cannot be reached"):
        least_agents_uncertain(20, 0.2, 180, 20, 1)


def test_hardly_uncertain_and_no_load_at_all() -> None:
    """A variation of a hundred-thousandth is none, also for thousands; without load everybody is served at once."""
    for servers, load in ((24, 20.0), (5000, 4950.0)):
        known = service_level(servers, load, 180, 20)
        assert expected_service_level(servers, load, 1e-5, 180, 20) == pytest.approx(known, rel=1e-4)
    assert expected_service_level(1, 0.0, 0.2, 180, 20) == 1.0
    assert least_agents_uncertain(0.0, 0.2, 180, 20, 0.8) == 1
    assert expected_service_level(24, 20.0, 3.0, 180, 20) == pytest.approx(0.8243588642, rel=1e-8)  # 30 digits, mpmath
