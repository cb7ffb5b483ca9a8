"""Laws of service when the rate itself is uncertain."""

import numpy as np
import pytest

from planner.capacity.erlang import least_agents, service_level
from planner.capacity.uncertain_rate import expected_service_level, least_agents_uncertain, rate_quantile


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
