"""The kernels made ready."""

from planner.domain.progress import Progress, Step
from scheduling.columns.cheapest import cheapest
from scheduling.columns.compiled import was_compiled
from scheduling.columns.ready import get_ready
from tests.scheduling.columns.tiny import tiny_problem


def test_compiling_is_told_exactly_when_something_was_compiled() -> None:
    """Where the kernels come from the disk nothing is said of compiling."""
    heard: list[Step] = []
    get_ready(tiny_problem(0), Progress(tell=heard.append))
    compiled = any("was compiled" in step.message for step in heard)
    assert compiled == was_compiled(cheapest)
