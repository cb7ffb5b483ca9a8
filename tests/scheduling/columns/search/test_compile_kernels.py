"""The kernels, compiled once."""

import subprocess
import sys

import numpy as np

from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress, Step
from scheduling.checking.active_rules import rules_in_force
from scheduling.columns.pricing.price_month import price_month
from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.numba_cache import compilations
from scheduling.columns.search.compile_kernels import compile_kernels
from scheduling.columns.search.engine import run_engine
from scheduling.columns.search.greedy_construction import construct_greedily
from scheduling.columns.search.repair_start import repair_start
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import translate
from tests.builders import world


def test_compiling_is_reported_exactly_when_something_was_compiled() -> None:
    """Where the kernels come from the disk, or are loaded already, no step reports compiling."""
    before, steps, again = compilations(price_month), list[Step](), list[Step]()
    compile_kernels(Progress(tell=steps.append))
    assert _says_so(steps) == (compilations(price_month) > before)
    compile_kernels(Progress(tell=again.append))
    assert not _says_so(again)


def test_the_compiled_kernels_serve_a_desk() -> None:
    """In a new process the search of a desk compiles no further kernel, nor one for other types of arrays.

    A kernel compiled later would take its seconds from the search, on the first run only.
    """
    done = subprocess.run([sys.executable, "-m", __name__], check=True, capture_output=True, text=True)
    ready, after = done.stdout.splitlines()
    assert "price_month" in ready
    assert after == ready


def _kernels() -> str:
    """Return the kernels of this process, each with how many kinds of arguments it was compiled for."""
    modules = [module for name, module in sys.modules.items() if name.startswith("scheduling.columns.")]
    kernels = {kernel for module in modules for kernel in vars(module).values() if hasattr(kernel, "signatures")}
    return ", ".join(sorted(f"{kernel.__name__} {len(kernel.signatures)}" for kernel in kernels))


def _says_so(steps: list[Step]) -> bool:
    return any(step.message.startswith("compiled") for step in steps)


if __name__ == "__main__":
    compile_kernels(Progress())
    print(_kernels())
    inputs = world("Ann Bob Cem", days=14)
    problem = translate(ReadableModel(inputs, Requirement(), rules_in_force(inputs)), None).problem
    rng = np.random.default_rng(1)
    start = construct_greedily(problem, WorkClock(1.0), rng)
    assert start is not None
    repair_start(problem, start, WorkClock(1.0), rng)
    run_engine(problem, start, WorkClock(2.0))
    print(_kernels())
