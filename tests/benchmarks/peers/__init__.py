"""What anyone would write for these instances, to be run side by side; each is a function of instance and seconds."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from multiprocessing import get_context

from tests.benchmarks.instance import Instance
from tests.benchmarks.peers.cp_sat import solve_cp_sat
from tests.benchmarks.peers.mip import solve_mip

Rows = list[tuple[str, int, str]]

PEERS: dict[str, Callable[[Instance, float], Rows | None]] = {
    "CP-SAT as in the OR-Tools example": solve_cp_sat,
    "HiGHS on the MIP": solve_mip,
}


def _local_search(instance: Instance, seconds: float) -> Rows | None:
    """Solve in a process of its own: the Java machine it starts would run beside whatever is timed afterwards."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(_with_java, instance, seconds).result()


def _with_java(instance: Instance, seconds: float) -> Rows | None:
    from tests.benchmarks.peers.local_search import solve_local_search

    return solve_local_search(instance, seconds)


if find_spec("timefold"):  # needs Java as well; no lock file of this project has it
    PEERS["Timefold, local search"] = _local_search
