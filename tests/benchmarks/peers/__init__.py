"""What anyone would write for these instances, to be run side by side; each is a function of instance and seconds."""

from collections.abc import Callable
from importlib.util import find_spec

from tests.benchmarks.instance import Instance
from tests.benchmarks.peers.cp_sat import solve_cp_sat
from tests.benchmarks.peers.mip import solve_mip

Rows = list[tuple[str, int, str]]

PEERS: dict[str, Callable[[Instance, float], Rows | None]] = {
    "CP-SAT as in the OR-Tools example": solve_cp_sat,
    "HiGHS on the MIP": solve_mip,
}

if find_spec("timefold"):  # needs Java as well; no lock file of this project has it
    from tests.benchmarks.peers.local_search import solve_local_search

    PEERS["Timefold, local search"] = solve_local_search
