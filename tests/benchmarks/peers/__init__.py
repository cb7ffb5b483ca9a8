"""What anyone would write for these instances, to be run side by side; each is a function of instance and seconds."""

from collections.abc import Callable

from tests.benchmarks.instance import Instance
from tests.benchmarks.peers.cp_sat import solve_cp_sat
from tests.benchmarks.peers.mip import solve_mip

Rows = list[tuple[str, int, str]]

PEERS: dict[str, Callable[[Instance, float], Rows | None]] = {
    "CP-SAT as in the OR-Tools example": solve_cp_sat,
    "HiGHS on the MIP": solve_mip,
}
