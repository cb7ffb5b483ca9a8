"""Where tasks run: here without an address, on the scheduler with one."""

import pytest

from planner.console.arguments import cluster
from planner.domain.errors import RotacastError
from planner.studies.cluster import Cluster
from planner.studies.side_by_side import side_by_side


def test_here_or_there() -> None:
    """No address is this machine; an address is its scheduler."""
    assert cluster.run_tasks(None) is side_by_side
    assert cluster.run_tasks("tcp://planner:8786") == Cluster("tcp://planner:8786")


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setattr(cluster, "find_spec", lambda _name: None)
    with pytest.raises(RotacastError, match=r"pip install 'rotacast\[cluster\]'"):
        cluster.run_tasks("tcp://planner:8786")
