"""Kernels compiled in processes of their own: once, where a folder is, and never at the cost of the plan."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.capacity.kernel_cache import kept_kernel, kernels_of
from planner.domain.progress import Progress, Step
from planner.staffing.compile_ahead import ALL, ENGINE, SERVICE, CompileAhead, KernelGroup, groups_for
from tests.builders import world

HOUSE = Path(__file__).parents[3]

NO_FOLDER = """
from numba.core import caching
caching.config.CACHE_LOCATOR_CLASSES = ""
for locator in ("UserProvidedCacheLocator", "InTreeCacheLocator", "UserWideCacheLocator"):
    getattr(caching, locator).from_function = classmethod(lambda cls, function, file: None)
"""


@kept_kernel(nogil=True)
def twice(number: int) -> int:
    """Return twice a number."""
    return 2 * number


def call_twice() -> None:
    """Compile the kernel of these tests."""
    twice(1)


def die() -> None:
    """End the process as if it was killed."""
    os._exit(3)


ROOM = (__name__.rpartition(".")[0],)
GROUP, DYING = KernelGroup(ROOM, (call_twice,)), KernelGroup(ROOM, (die,))


def compile_group(group: KernelGroup) -> None:
    """Compile a group ahead, twice, and print the processes, what was told, the result and what was compiled here."""
    steps: list[Step] = []
    ahead = CompileAhead.start(group)
    seconds = ahead.wait(Progress(tell=steps.append))
    print(len(ahead.started), seconds > 0, {step.stage for step in steps})
    print(twice(21), sum(twice.stats.cache_misses.values()), len(CompileAhead.start(group).started))


def run(folder: Path | None, code: str, before: str = "") -> list[str]:
    """Run code with numba's folder there (None: the usual one), and return the lines that it prints."""
    code = f"{before}\nfrom {__name__} import *\n{code}"
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("NUMBA", "ROTACAST"))}
    environment = {**clean, "NUMBA_CACHE_DIR": str(folder)} if folder else {**os.environ}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_what_one_process_compiled_another_loads(tmp_path: Path) -> None:
    """In an empty folder one process compiles; this one compiles nothing, and the next time none is started."""
    assert run(tmp_path, "compile_group(GROUP)") == ["1 True {'compile'}", "42 0 0"]
    assert run(tmp_path, "compile_group(GROUP)") == ["0 False set()", "42 0 0"]


def test_a_process_that_dies_leaves_the_work_to_this_one(tmp_path: Path) -> None:
    """The wait ends, and the kernel is compiled where it is called."""
    assert run(tmp_path, "compile_group(DYING)") == ["1 False {'compile'}", "42 1 0"]


def test_without_a_folder_no_process_is_started(tmp_path: Path) -> None:
    """What they compiled would be lost with them."""
    assert run(tmp_path, "print(len(CompileAhead.start(GROUP, *ALL).started))", NO_FOLDER) == ["0"]


@pytest.mark.parametrize(("days", "groups"), [(2, (SERVICE,)), (28, (*ENGINE, SERVICE))])
def test_a_desk_of_few_cells_needs_no_rota_engine(days: int, groups: tuple[KernelGroup, ...]) -> None:
    """CP-SAT alone plans it."""
    names = " ".join(f"P{number}" for number in range(10))
    assert groups_for(world(names, days=days)) == groups


def test_every_kernel_of_the_product_is_in_one_group() -> None:
    """What is in none would be compiled in the main process, what is in two would be compiled twice."""
    found = [kernel for group in ALL for kernel in group.kernels]
    assert len(found) == len(set(found))
    assert set(found) == {*kernels_of("planner", "scheduling", "forecasting")}


def test_the_calls_of_a_group_compile_all_its_kernels() -> None:
    """After them each kernel of the product is there, for one kind of arguments."""
    calls = "for call in [call for group in ALL for call in group.calls]: call()"
    count = "print({len(kernel.signatures) for kernel in kernels_of('planner', 'scheduling')})"
    assert run(None, f"{calls}\n{count}") == ["{1}"]
