"""Kernels compiled in processes of their own, while this one reads, forecasts and works out the need."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from planner.capacity.kernel_cache import is_kept, kernels_of
from planner.capacity.requirement.span_needs import compile_span_needs
from planner.capacity.simulation.compile_simulation import compile_simulation
from planner.domain.inputs import Inputs
from planner.domain.progress import Progress, Step
from planner.staffing.compile_worker import compile_by_calls
from scheduling.columns.search.compile_kernels import compile_pricing, compile_search
from scheduling.columns.search.worker_process import start_worker
from scheduling.solving.column_start import columns_may_pay


@dataclass(frozen=True)
class KernelGroup:
    """Kernels that one process compiles: the packages they are in, and the functions that call each of them once."""

    rooms: tuple[str, ...]
    calls: tuple[Callable[[], None], ...]

    @property
    def kernels(self) -> tuple[Any, ...]:
        """The kernels; none where no folder can be written to."""
        return kernels_of(*self.rooms)

    @property
    def kept(self) -> bool:
        """Whether there is nothing to compile, or no folder to keep the code in."""
        return all(map(is_kept, self.kernels))


SERVICE = KernelGroup(
    ("planner.capacity.simulation", "planner.capacity.requirement"), (compile_simulation, compile_span_needs)
)
ENGINE = (
    KernelGroup(("scheduling.columns.pricing",), (compile_pricing,)),
    KernelGroup(("scheduling.columns.problem", "scheduling.columns.search"), (compile_search,)),
)
ALL = (*ENGINE, SERVICE)


def groups_for(inputs: Inputs) -> tuple[KernelGroup, ...]:
    """Return the kernels that a plan of these inputs needs."""
    return (*(ENGINE if columns_may_pay(inputs) else ()), SERVICE)


@dataclass(frozen=True)
class CompileAhead:
    """The processes that compile; a process that dies leaves its kernels to whoever calls them first."""

    started: Sequence[tuple[BaseProcess, Connection]]

    @classmethod
    def start(cls, *groups: KernelGroup) -> "CompileAhead":
        """Start a process for each group of which something is not kept on the disk yet."""
        return cls([start_worker(compile_by_calls, group.calls, daemon=True) for group in groups if not group.kept])

    def wait(self, progress: Progress) -> float:
        """Wait until all is compiled, and return the seconds of processor time that it took; 0 for nothing to do."""
        if not self.started:
            return 0.0
        progress.tell(Step("compile", "preparing rota engine and simulation"))
        seconds = sum(_end(process, pipe) for process, pipe in self.started)
        message = f"compiled for this machine in {seconds:.0f} s of work; the next run starts at once"
        progress.tell(Step("compile", message, None, seconds))
        return seconds


def _end(process: BaseProcess, pipe: Connection) -> float:
    """Return the processor time of a process at its end, 0 when it died before."""
    seconds = 0.0
    with suppress(EOFError, OSError):
        seconds = pipe.recv()
    process.join()
    pipe.close()
    return seconds
