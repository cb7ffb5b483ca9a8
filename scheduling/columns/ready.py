"""The compiled kernels loaded, or compiled where this machine has not done so yet: once, not in each process."""

import time
from threading import Timer

import numpy as np

from planner.domain.progress import Progress, Step
from scheduling.columns.cheapest import cheapest
from scheduling.columns.column import make_column
from scheduling.columns.compiled import was_compiled
from scheduling.columns.pricing import Pricer
from scheduling.columns.problem import Problem

SLOW = 3.0
"""Seconds after which getting ready is worth a line."""


def get_ready(problem: Problem, progress: Progress) -> None:
    """Price one month, which needs all kernels; say when that takes long, and how long it took if it was compiling."""
    started = time.monotonic()
    slow = Timer(SLOW, progress.tell, [Step("rota", "getting the rota engine ready")])
    slow.daemon = True
    slow.start()
    rows, month = problem.rows, problem.months[0]
    everything = np.ones(month.cost.shape, np.bool_)
    priced = Pricer(month).price(rows.reduced(0, month, everything, np.zeros(len(rows))))
    for cells in priced.months:
        make_column(problem, 0, cells)
    slow.cancel()
    if was_compiled(cheapest):
        took = time.monotonic() - started
        message = f"the rota engine was compiled for this machine, in {took:.0f} s; the next run starts at once"
        progress.tell(Step("rota", message, None, took))
