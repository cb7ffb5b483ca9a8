"""Laws of on-call depth."""

import math

import pytest
from scipy.stats import poisson

from tests.benchmarks.queueing.on_call_depth import beyond_depth, on_call_depth


def test_published_depth() -> None:
    """Incidents at 0.3 an hour of 1.5 hours need four people deep for a risk of 0.1%."""
    assert on_call_depth(0.3, 1.5, 0.001) == 4
    with pytest.raises(ValueError, match="cannot be reached"):
        on_call_depth(1, 1, 0)


@pytest.mark.parametrize(("load", "depth"), [(0.45, 3), (5.0, 2), (30.0, 45)])
def test_tail_is_poisson(load: float, depth: int) -> None:
    """The tail and the sum of the head are one, also where the depth is below the mean."""
    head = sum(math.exp(-load + n * math.log(load) - math.lgamma(n + 1)) for n in range(depth + 1))
    assert beyond_depth(load, 1.0, depth) == pytest.approx(1 - head, rel=1e-9, abs=1e-12)
    assert beyond_depth(0, 1.0, 0) == 0


@pytest.mark.parametrize(("load", "depth"), [(1000.0, 0), (1000.0, 1100), (1e5, 100_500), (1e-9, 2), (0.45, 20)])
def test_tail_of_many_incidents_and_of_hardly_any(load: float, depth: int) -> None:
    """The tail is that of another library's Poisson law, far beyond where exp(-load) is 0."""
    assert beyond_depth(load, 1.0, depth) == pytest.approx(float(poisson.sf(depth, load)), rel=1e-9)


def test_depth_is_the_fewest() -> None:
    """One fewer is not enough, for few and for very many incidents."""
    for load, risk in ((0.45, 1e-12), (1e5, 0.01)):
        depth = on_call_depth(load, 1.0, risk)
        assert beyond_depth(load, 1.0, depth) <= risk < beyond_depth(load, 1.0, depth - 1)
    assert on_call_depth(0, 1.0, 0.001) == 0
    assert beyond_depth(1.0, 1.0, -1) == 1.0
