"""Laws of handle times that are not exponential."""

import math

import numpy as np
import pytest

from tests.benchmarks.queueing.erlang_measures import mean_wait
from tests.benchmarks.queueing.general_service import (
    allen_cunneen,
    cosmetatos,
    cosmetatos_general,
    exact_deterministic,
    lee_longton,
    pollaczek_khinchine,
)


def test_corrections_are_exact_for_exponential_work() -> None:
    """With a variability of 1 every correction gives the Erlang C wait."""
    wait = mean_wait(12, 10, 1.0)
    for found in (lee_longton(12, 10, 1.0, 1), allen_cunneen(12, 10, 1.0, 1, 1), cosmetatos_general(12, 10, 1.0, 1)):
        assert found == pytest.approx(wait, rel=1e-12)


def test_one_deterministic_server() -> None:
    """M/D/1 at 80% waits two handle times (Pollaczek-Khinchine), by the exact series too."""
    assert pollaczek_khinchine(0.8, 1, 0) == pytest.approx(2.0)
    assert exact_deterministic(1, 0.8, 1.0) == pytest.approx(2.0, rel=1e-10)


@pytest.mark.parametrize(("servers", "load"), [(3, 2.0), (10, 9.0)])
def test_exact_deterministic_agrees_with_iterating_the_chain(servers: int, load: float) -> None:
    """Iterating the law of the queue from one handle time to the next gives the same mean wait."""
    most = 400
    pmf = np.exp(np.arange(most) * math.log(load) - load - np.array([math.lgamma(k + 1) for k in range(most)]))
    law = np.zeros(most)
    law[0] = 1
    for _ in range(1500):
        left = np.concatenate(([law[: servers + 1].sum()], law[servers + 1 :], np.zeros(servers)))
        law = np.convolve(left, pmf)[:most]
    queue = float((law * np.maximum(np.arange(most) - servers, 0)).sum())
    assert exact_deterministic(servers, load, 1.0) == pytest.approx(queue / load, rel=1e-8)


def test_exact_deterministic_close_to_overload_and_without_load() -> None:
    """One server busy 999 of 1,000 minutes waits as Pollaczek and Khinchine say; without tickets nobody does."""
    assert exact_deterministic(1, 0.999, 3.0) == pytest.approx(pollaczek_khinchine(0.999, 3.0, 0), rel=1e-9)
    assert exact_deterministic(5, 0, 1.0) == cosmetatos(5, 0, 1.0) == 0


def test_series_and_roots_of_exact_deterministic_meet() -> None:
    """Around the use at which one takes over from the other the wait grows evenly, with 40 servers."""
    below, at, above = (exact_deterministic(40, 40 * used, 1.0) for used in (0.899999, 0.9, 0.900001))
    assert above - at == pytest.approx(at - below, rel=1e-3)


def test_cosmetatos_is_close_to_exact() -> None:
    """The approximation is within 2% of exact M/D/c at 90% utilisation."""
    assert cosmetatos(5, 4.5, 1.0) == pytest.approx(exact_deterministic(5, 4.5, 1.0), rel=0.02)


def test_overload_waits_forever() -> None:
    """A queue with more work than servers has no mean wait."""
    assert math.isinf(exact_deterministic(2, 2, 1.0))
    assert math.isinf(pollaczek_khinchine(1, 1, 1))


def test_overload_is_an_endless_wait_by_every_law() -> None:
    """Also where a variability of 0 would make it 0 times infinity."""
    waits = (
        allen_cunneen(2, 2.0, 1.0, 0.0, 0.0),
        cosmetatos(2, 3.0, 1.0),
        cosmetatos_general(2, 2.0, 1.0, 0.0),
        lee_longton(2, 2.0, 1.0, 0.0),
        exact_deterministic(2, 2.0, 1.0),
        pollaczek_khinchine(1.0, 1.0, 0.0),
    )
    assert set(waits) == {math.inf}
    assert cosmetatos(0, 0.0, 1.0) == math.inf
