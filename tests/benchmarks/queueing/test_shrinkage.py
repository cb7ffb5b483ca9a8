"""Laws of shrinkage."""

import pytest

from tests.benchmarks.queueing.shrinkage import scheduled_heads


@pytest.mark.parametrize(("needed", "shrinkage", "heads"), [(14, 0.3, 20), (7, 0.3, 10), (7, 0.35, 11), (0, 0.3, 0)])
def test_shrinkage_divides_and_is_exact(needed: int, shrinkage: float, heads: int) -> None:
    """Fourteen at 30% is twenty, not nineteen; 7 / 0.7 is ten, not eleven by rounding."""
    assert scheduled_heads(needed, shrinkage) == heads
    with pytest.raises(ValueError, match="leaves nobody"):
        scheduled_heads(1, 1.0)
