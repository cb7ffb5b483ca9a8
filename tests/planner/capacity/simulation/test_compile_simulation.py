"""The simulation and the need, compiled ahead."""

import subprocess
import sys

import numpy as np

from planner.capacity.kernel_cache import kernels_of
from planner.capacity.requirement.span_needs import compile_span_needs, span_needs
from planner.capacity.simulation.compile_simulation import compile_simulation
from planner.domain.roster.on_call_tier import Tier
from tests.builders import rota
from tests.planner.capacity.small_desk import desk, forecast_of, work_of
from tests.promises import simulated

TIER = Tier("Primary", "P", frozenset({"desk"}), turn="day", respond_minutes=30)


def test_the_compiled_kernels_serve_a_desk() -> None:
    """In a new process need and promise of a desk with on-call compile nothing more, nor for other types of arrays."""
    done = subprocess.run([sys.executable, "-m", __name__], check=True, capture_output=True, text=True)
    ready, after = done.stdout.splitlines()
    assert ready == "_paths_above 1, _run 1"
    assert after == ready


def _kernels() -> str:
    kernels = kernels_of("planner.capacity")
    return ", ".join(sorted(f"{kernel.__name__} {len(kernel.signatures)}" for kernel in kernels))


if __name__ == "__main__":
    compile_simulation()
    compile_span_needs()
    print(_kernels())
    inputs = desk(tiers=(TIER,), replications=2)
    forecast = forecast_of(inputs, {("P3", "desk"): np.ones(24)}, paths=20)
    spans = [(0, np.arange(1, 25))]
    list(span_needs(work_of(inputs, forecast), frozenset({"desk"}), spans, np.zeros(25)))
    simulated(inputs, forecast, rota("Ann E\nBob L"))
    print(_kernels())
