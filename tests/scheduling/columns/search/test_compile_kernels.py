"""The kernels made ready."""

import subprocess
import sys

import numpy as np

from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress, Step
from scheduling.checking.active_rules import rules_in_force
from scheduling.columns.pricing.price_month import cheapest
from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.numba_cache import compilations
from scheduling.columns.search.compile_kernels import get_ready
from scheduling.columns.search.engine import improve
from scheduling.columns.search.greedy import one_by_one
from scheduling.columns.search.repair_start import mend_start
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import translate
from tests.builders import world


def test_compiling_is_told_exactly_when_something_was_compiled() -> None:
    """Where the kernels come from the disk, or are there already, nothing is said of compiling."""
    before, heard, again = compilations(cheapest), list[Step](), list[Step]()
    get_ready(Progress(tell=heard.append))
    assert _says_so(heard) == (compilations(cheapest) > before)
    get_ready(Progress(tell=again.append))
    assert not _says_so(again)


def test_what_is_made_ready_serves_a_desk() -> None:
    """In a new process, a desk's search compiles no kernel that was not made ready, nor one for other kinds of arrays.

    What is compiled later takes its seconds from the search, on the first run alone.
    """
    done = subprocess.run([sys.executable, "-m", __name__], check=True, capture_output=True, text=True)
    ready, after = done.stdout.splitlines()
    assert "cheapest" in ready
    assert after == ready


def _kernels() -> str:
    """Return the kernels of this process, each with how many kinds of arguments it was compiled for."""
    modules = [module for name, module in sys.modules.items() if name.startswith("scheduling.columns.")]
    kernels = {kernel for module in modules for kernel in vars(module).values() if hasattr(kernel, "signatures")}
    return ", ".join(sorted(f"{kernel.__name__} {len(kernel.signatures)}" for kernel in kernels))


def _says_so(heard: list[Step]) -> bool:
    return any("was compiled" in step.message for step in heard)


if __name__ == "__main__":
    get_ready(Progress())
    print(_kernels())
    inputs = world("Ann Bob Cem", days=14)
    problem = translate(ReadableModel(inputs, Requirement(), rules_in_force(inputs)), None).problem
    rng = np.random.default_rng(1)
    start = one_by_one(problem, WorkClock(1.0), rng)
    assert start is not None
    mend_start(problem, start, WorkClock(1.0), rng)
    improve(problem, start, 2.0, deterministic=True)
    print(_kernels())
