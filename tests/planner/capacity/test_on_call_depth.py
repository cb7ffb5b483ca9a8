"""Laws of on-call depth."""

import math

import pytest

from planner.capacity.on_call_depth import beyond_depth, on_call_depth


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
