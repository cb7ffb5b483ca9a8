"""Laws of square-root staffing."""

import pytest

from planner.capacity.queueing.erlang_c import erlang_c
from tests.benchmarks.queueing.square_root_staffing import halfin_whitt_beta, halfin_whitt_delay, square_root_servers


def test_published_delay_and_its_inverse() -> None:
    """A margin of half a square root delays 50.45% of arrivals, and that delay gives the margin back."""
    assert round(halfin_whitt_delay(0.5), 4) == 0.5045
    assert halfin_whitt_beta(halfin_whitt_delay(0.5)) == pytest.approx(0.5, rel=1e-10)
    assert halfin_whitt_delay(0) == 1
    with pytest.raises(ValueError, match="no beta"):
        halfin_whitt_beta(1)


def test_the_limit_is_near_erlang_c_for_many() -> None:
    """With 10,000 erlangs the limit is within 1% of Erlang C."""
    servers = square_root_servers(10_000, 1.0)
    assert servers == 10_100
    assert erlang_c(servers, 10_000) == pytest.approx(halfin_whitt_delay(1.0), rel=0.01)
