"""The kernels made ready."""

from planner.domain.progress import Progress, Step
from scheduling.columns.cheapest import cheapest
from scheduling.columns.compiled import compilations
from scheduling.columns.pricing import Pricer
from scheduling.columns.ready import get_ready
from tests.scheduling.columns.tiny import tiny_problem


def test_compiling_is_told_exactly_when_something_was_compiled() -> None:
    """Where the kernels come from the disk, or are there already, nothing is said of compiling."""
    before, heard, again = compilations(cheapest), list[Step](), list[Step]()
    get_ready(Progress(tell=heard.append))
    assert _says_so(heard) == (compilations(cheapest) > before)
    get_ready(Progress(tell=again.append))
    assert not _says_so(again)


def test_what_is_made_ready_serves_any_problem() -> None:
    """A real month needs no kernel for other kinds of arrays than those that were made ready."""
    get_ready(Progress())
    ready = len(cheapest.signatures)  # type: ignore[attr-defined]
    month = tiny_problem(0).months[0]
    Pricer(month).price(month.prices)
    assert len(cheapest.signatures) == ready  # type: ignore[attr-defined]


def _says_so(heard: list[Step]) -> bool:
    return any("was compiled" in step.message for step in heard)
