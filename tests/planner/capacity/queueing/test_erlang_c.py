"""Laws of Erlang's formulas, held against published tables, a birth-death chain and brute force."""

import math

import numpy as np
import pytest

from planner.capacity.queueing.erlang_c import erlang_b, erlang_c, late_share, least_agents, service_level
from tests.benchmarks.queueing.erlang_measures import (
    erlang_b_inverse,
    mean_queue,
    mean_wait,
    occupancy,
    servers_for_blocking,
    wait_quantile,
)


def test_published_numbers() -> None:
    """Erlang's table (10 servers block 1% of 4.461 erlangs) and the call-centre textbook case (14 agents)."""
    assert round(erlang_b(10, 5), 6) == 0.018385
    assert round(erlang_b_inverse(10, 0.01), 3) == 4.461
    assert round(service_level(14, 10, 180, 20), 5) == 0.88835
    assert round(mean_wait(14, 10, 180), 2) == 7.84


@pytest.mark.parametrize(("servers", "load"), [(1, 0.3), (3, 2.9), (12, 8.5)])
def test_waiting_agrees_with_the_chain(servers: int, load: float) -> None:
    """Delay and queue agree with the stationary law of the M/M/c chain summed state by state."""
    states = np.arange(4000)
    logs = np.cumsum(np.concatenate(([0.0], np.log(load / np.minimum(states[1:], servers)))))
    law = np.exp(logs - logs.max())
    law /= law.sum()
    assert erlang_c(servers, load) == pytest.approx(law[servers:].sum(), rel=1e-10)
    assert mean_queue(servers, load) == pytest.approx((law * np.maximum(states - servers, 0)).sum(), rel=1e-9)


@pytest.mark.parametrize("servers", [200, 3000])
def test_stable_with_thousands(servers: int) -> None:
    """Large systems give finite shares between 0 and 1, B below C, and the inverse finds the load again."""
    load = servers - math.sqrt(servers)
    assert 0 < erlang_b(servers, load) < erlang_c(servers, load) < 1
    assert erlang_b_inverse(servers, erlang_b(servers, load)) == pytest.approx(load, rel=1e-9)


@pytest.mark.parametrize("load", [0.02, 0.9, 4.0, 10.0, 166.7, 1200.5])
@pytest.mark.parametrize(("target", "cap"), [(0.8, None), (0.95, 0.85), (0.5, 0.6)])
def test_never_one_too_many(load: float, target: float, cap: float | None) -> None:
    """The least number keeps target and occupancy, and one less breaks one of them or the queue."""

    def keeps(servers: int) -> bool:
        calm = cap is None or occupancy(servers, load) <= cap + 1e-9
        return load < servers and service_level(servers, load, 180, 20) >= target and calm

    servers = least_agents(load, 180, 20, target, cap)
    assert keeps(servers)
    assert not keeps(servers - 1)


def test_least_servers_for_blocking() -> None:
    """The least number that blocks no more than a share is the first of the table that does."""
    brute = next(n for n in range(100) if erlang_b(n, 7.5) <= 0.02)
    assert servers_for_blocking(7.5, 0.02) == brute
    assert servers_for_blocking(0, 0.02) == 0


def test_the_quantile_of_the_wait_is_the_inverse_of_the_service_level() -> None:
    """A share of arrivals waits no longer than its quantile; who need not wait at all has quantile 0."""
    wait = wait_quantile(14, 10, 180, 0.95)
    assert service_level(14, 10, 180, wait) == pytest.approx(0.95)
    assert wait_quantile(14, 10, 180, 0.5) == 0


def test_overload_and_nonsense() -> None:
    """Overloaded queues wait forever; negative loads and targets nobody reaches are refused."""
    assert (service_level(3, 3, 60, 20), mean_wait(3, 3, 60), mean_queue(2, 3)) == (0, math.inf, math.inf)
    with pytest.raises(ValueError, match="erlangs"):
        erlang_b(3, -1)
    with pytest.raises(ValueError, match="cannot be reached"):
        least_agents(3, 60, 20, 1.0)
    with pytest.raises(ValueError, match="cannot be reached"):
        servers_for_blocking(3, 0)
    with pytest.raises(ValueError, match="no offered load"):
        erlang_b_inverse(3, 1.0)


def test_shares_near_none_and_near_all_keep_their_digits() -> None:
    """One server blocks a / (1 + a), so the load is p / (1 - p); late shares far below rounding are no 0."""
    for blocking in (1e-12, 1e-3, 0.999999):
        assert erlang_b_inverse(1, blocking) == pytest.approx(blocking / (1 - blocking), rel=1e-9)
    load = erlang_b_inverse(3000, 1e-5)
    assert erlang_b(3000, load) == pytest.approx(1e-5, rel=1e-9)
    assert late_share(1, 0.5, 1.0, 100.0) == pytest.approx(0.5 * math.exp(-50), rel=1e-12)
    assert late_share(2, 2.0, 1.0, 5.0) == 1.0


def test_nothing_to_do_and_nobody_to_do_it() -> None:
    """Without arrivals nobody waits and nobody is busy; without servers everybody waits."""
    assert (service_level(1, 0.0, 0.0, 20), occupancy(3, 0.0), erlang_c(3, 0.0)) == (1.0, 0.0, 0.0)
    assert (service_level(0, 0.0, 180, 20), mean_wait(0, 0.0, 180), erlang_b(0, 1.0)) == (0.0, math.inf, 1.0)
    assert least_agents(0.0, 0.0, 20, 0.8) == 1
    assert wait_quantile(2, 1.0, 1.0, 1.0) == math.inf
