"""Compilation of kernels by numba, kept on disk; where no folder can be written to, kept in memory, with a sentence.

Two things double the work of the compiler and are avoided. A function that Python may call needs code that turns
objects into arrays; those that only kernels call are `inner_kernel`s. A plain 0 has a type of its own, and a function
that is called with it and with other numbers is compiled twice: such calls pass `ZERO`.
"""

import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, cast

import numba
import numpy as np
from numba import config, njit

IN_MEMORY = (
    "No folder for compiled code can be written to, so it is compiled for this run alone, which takes up to a minute. "
    "Set NUMBA_CACHE_DIR to a folder of your own to keep it."
)

ZERO = cast("int", np.int64(0))
"""0 with the type of all other whole numbers."""

_TOLD = "ROTACAST_COMPILES_IN_MEMORY"
"""Set in the environment once the user knows, so that no process started from here says it again."""

_NOT_FROM_C: dict[str, Any] = {"no_cfunc_wrapper": True}
_NOT_FROM_PYTHON: dict[str, Any] = {"no_cpython_wrapper": True, **_NOT_FROM_C}

_KERNELS: list[Any] = []


def kept_kernel(**options: Any) -> Callable[[Callable[..., Any]], Any]:
    """Return a decorator that compiles a function with these options of numba's `njit` and keeps the code."""

    def compile_kernel(function: Callable[..., Any]) -> Any:
        try:
            kernel = njit(cache=True, **_NOT_FROM_C, **options)(function)
        except RuntimeError:  # numba found no folder
            if _TOLD not in os.environ:
                os.environ[_TOLD] = "1"
                logging.getLogger(__name__).warning(IN_MEMORY)
            return njit(**options)(function)
        if not cast("Any", config).DISABLE_JIT:
            _KERNELS.append(kernel)
        return kernel

    return compile_kernel


def inner_kernel(**options: Any) -> Callable[[Callable[..., Any]], Any]:
    """Return a decorator for a function that kernels call and Python never: a call from Python crashes the process.

    It becomes a part of the kernels that call it, and is kept with them.
    """
    return cast("Callable[..., Any]", njit(**_NOT_FROM_PYTHON, **options))


def kernels_of(*rooms: str) -> tuple[Any, ...]:
    """Return the kernels of some packages that are imported by now and can be kept.

    There are none where no folder can be written to, or where numba is asked to compile nothing.
    """
    inside = tuple(f"{room}." for room in rooms)
    return tuple(kernel for kernel in _KERNELS if kernel.__module__.startswith(inside))


def folder_of(kernels: Iterable[Any]) -> str:
    """Return the folder in which, or below which, the code of some kernels is kept."""
    return str(os.path.commonpath([kernel.stats.cache_path for kernel in kernels]))


def is_kept(kernel: Any) -> bool:
    """Tell whether the code of a kernel is there, made in this process or kept from an earlier one.

    Code on the disk counts when it is younger than the source of the kernel and than the compiler.
    """
    if kernel.signatures:
        return True
    function = kernel.py_func
    source = Path(function.__code__.co_filename)
    changed = max(source.stat().st_mtime, Path(numba.__file__).stat().st_mtime)
    kept = Path(kernel.stats.cache_path or "").glob(f"{source.stem}.{function.__qualname__}-*.nbi")
    return any(index.stat().st_mtime > changed for index in kept)
