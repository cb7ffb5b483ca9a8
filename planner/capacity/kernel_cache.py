"""Compilation of kernels by numba, kept on disk; where no folder can be written to, kept in memory, with a sentence."""

import logging
import os
from collections.abc import Callable
from typing import Any

from numba import njit

IN_MEMORY = (
    "No folder for compiled code can be written to, so it is compiled for this run alone, which takes up to a minute. "
    "Set NUMBA_CACHE_DIR to a folder of your own to keep it."
)

_TOLD = "ROTACAST_COMPILES_IN_MEMORY"
"""Set in the environment once the user knows, so that no process started from here says it again."""


def kept_kernel(**options: Any) -> Callable[[Callable[..., Any]], Any]:
    """Return a decorator that compiles a function with these options of numba's `njit` and keeps the code."""

    def compile_kernel(function: Callable[..., Any]) -> Any:
        try:
            return njit(cache=True, **options)(function)
        except RuntimeError:  # numba found no folder
            if _TOLD not in os.environ:
                os.environ[_TOLD] = "1"
                logging.getLogger(__name__).warning(IN_MEMORY)
            return njit(**options)(function)

    return compile_kernel
