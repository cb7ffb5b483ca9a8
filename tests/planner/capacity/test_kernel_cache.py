"""Compiled code is kept where a folder can be written to; elsewhere the program works all the same and says so."""

import os
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[3]

PROGRAM = """
import sys
sys.path.insert(0, {house!r})
sys.dont_write_bytecode = True
from numba.core import caching
caching.config.CACHE_LOCATOR_CLASSES = ""
for locator in ("UserProvidedCacheLocator", "InTreeCacheLocator", "UserWideCacheLocator"):
    getattr(caching, locator).from_function = classmethod(lambda cls, function, file: None)
from planner.capacity.kernel_cache import kept_kernel
twice = kept_kernel(nogil=True)(lambda number: 2 * number)
again = kept_kernel(nogil=True)(lambda number: 3 * number)
print(twice(21), again(14))
"""


def test_without_a_folder_it_is_compiled_in_memory_and_told_once() -> None:
    """As on a read-only installation without a home."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("NUMBA", "ROTACAST"))}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(house=str(HOUSE))], env=clean, capture_output=True, text=True, check=True
    )
    assert done.stdout == "42 42\n"
    assert done.stderr.count("No folder for compiled code can be written to") == 1
    assert "Traceback" not in done.stderr
