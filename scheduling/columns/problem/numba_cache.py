"""Compilation of the kernels by numba: once per machine, cached on disk, without the interpreter's lock."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from planner.capacity.kernel_cache import inner_kernel, kept_kernel

F = TypeVar("F", bound=Callable[..., Any])


def compiled(function: F) -> F:
    """Compile a numeric kernel with numba and keep its signature for the type checker."""
    return cast("F", kept_kernel(nogil=True)(function))


def inner(function: F) -> F:
    """Compile a function that only kernels call, never Python, as a part of them."""
    return cast("F", inner_kernel(nogil=True)(function))


def compilations(kernel: Callable[..., Any]) -> int:
    """Return how often this process compiled a kernel because the disk had none."""
    return sum(cast("Any", kernel).stats.cache_misses.values())
