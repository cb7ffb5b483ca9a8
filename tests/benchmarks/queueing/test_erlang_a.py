"""Laws of Erlang A, held against the published table, Erlang C and the birth-death chain."""

import numpy as np
import pytest

from planner.capacity.queueing.erlang_c import erlang_c
from tests.benchmarks.queueing.erlang_a import ErlangA, least_agents_with_abandonment
from tests.benchmarks.queueing.erlang_measures import mean_wait


def test_published_table() -> None:
    """50 agents, 48 calls a minute of a minute, patience of two: 3.09% give up, 3.71 s mean wait, 93.0% busy."""
    queue = ErlangA(50, 48, 1, 2)
    assert round(100 * queue.abandoned, 2) == 3.09
    assert round(60 * queue.mean_wait, 2) == 3.71
    assert round(queue.occupancy, 3) == 0.930


def test_the_three_service_levels_differ() -> None:
    """Of offered, of served and of endlessly patient callers (14 agents, 20 s): 0.9168, 0.9298, 0.9187."""
    queue = ErlangA(14, 100 / 1800, 180, 300)
    assert round(queue.answered_within(20), 4) == 0.9168
    assert round(queue.answered_within_of_answered(20), 4) == 0.9298
    assert round(1 - queue.virtual_wait_above(20), 4) == 0.9187


@pytest.mark.parametrize(("servers", "rate", "patience"), [(1, 0.5, 0.5), (10, 10, 5), (6, 9, 3)])
def test_agrees_with_the_chain(servers: int, rate: float, patience: float) -> None:
    """Waiting, queue and abandonment are those of the chain with deaths min(k, c) + (k - c)+ / patience."""
    states = np.arange(3000)
    deaths = np.minimum(states[1:], servers) + np.maximum(states[1:] - servers, 0) / patience
    logs = np.concatenate(([0.0], np.cumsum(np.log(rate / deaths))))
    law = np.exp(logs - logs.max())
    law /= law.sum()
    queue = ErlangA(servers, rate, 1.0, patience)
    waiting = float((law * np.maximum(states - servers, 0)).sum())
    assert queue.prob_wait == pytest.approx(law[servers:].sum(), rel=1e-9)
    assert queue.mean_queue == pytest.approx(waiting, rel=1e-8)
    assert queue.abandoned == pytest.approx(waiting / patience / rate, rel=1e-8)


def test_endless_patience_is_erlang_c() -> None:
    """As patience grows the queue becomes M/M/c; with overload it then loses just what is too much."""
    assert ErlangA(14, 10, 1, 1e12).prob_wait == pytest.approx(erlang_c(14, 10), rel=1e-6)
    assert ErlangA(100, 120, 1, 1e9).abandoned == pytest.approx(1 / 6, rel=1e-6)
    assert ErlangA(2000, 10, 1, 2).prob_wait == 0


def test_wait_zero_splits_answered_at_once() -> None:
    """Within no time at all exactly those are answered who need not wait."""
    queue = ErlangA(14, 100 / 1800, 180, 300)
    assert queue.answered_within(0) == pytest.approx(1 - queue.prob_wait)
    assert queue.answered_within(1e6) == pytest.approx(1 - queue.abandoned)


def test_least_agents_are_the_fewest() -> None:
    """The least number keeps the target and one less does not."""
    servers = least_agents_with_abandonment(100 / 1800, 180, 300, 20, 0.8, 0.05)
    fewer = ErlangA(servers - 1, 100 / 1800, 180, 300)
    enough = ErlangA(servers, 100 / 1800, 180, 300)
    assert enough.answered_within(20) >= 0.8
    assert enough.abandoned <= 0.05
    assert fewer.answered_within(20) < 0.8 or fewer.abandoned > 0.05
    with pytest.raises(ValueError, match="cannot be reached"):
        least_agents_with_abandonment(1, 1, 1, 1, 1.0)
    with pytest.raises(ValueError, match="patience"):
        ErlangA(1, 1, 1, 0)


def test_hardly_any_caller_keeps_the_digits_of_its_wait() -> None:
    """The one caller who finds 20 busy leaves the queue at 20 + 1 a minute: it waits 1/21 of a minute, almost."""
    assert ErlangA(20, 1e-9, 1, 1).mean_wait_of_waiting == pytest.approx(1 / 21, rel=1e-9)
    assert ErlangA(5, 2, 1, 1e9).mean_wait == pytest.approx(mean_wait(5, 2, 1), rel=1e-8)
