"""The compiled kernels loaded, or compiled where this machine has not done so yet: once, not in each process."""

import time
from threading import Timer

import numpy as np

from planner.domain.progress import Progress, Step
from scheduling.columns.pricing.price_month import cheapest
from scheduling.columns.pricing.pricing import Pricer
from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.column import make_column
from scheduling.columns.problem.month import Count, Month, plain_nodes
from scheduling.columns.problem.month_window import excerpt
from scheduling.columns.problem.numba_cache import compilations
from scheduling.columns.problem.problem import Problem
from scheduling.columns.problem.rows import Rows
from scheduling.columns.search.incumbent import Standing
from scheduling.columns.search.pair_moves import swapped

SLOW = 3.0
"""Seconds after which getting ready is worth a line."""


def get_ready(progress: Progress) -> None:
    """Price and change a smallest month, which needs all kernels; say if it takes long, and how long compiling did."""
    started, before = time.monotonic(), compilations(cheapest)
    slow = Timer(SLOW, progress.tell, [Step("compile", "getting the rota engine ready")])
    slow.daemon = True
    slow.start()
    problem = _smallest()
    rows, month = problem.rows, problem.months[0]
    everything = np.ones(month.cost.shape, np.bool_)
    priced = Pricer(month).price(rows.reduced(0, month, everything, np.zeros(len(rows))))
    for cells in priced.months:
        make_column(problem, 0, cells)
        problem.value(cells[None])
        rows.paid(0, cells, problem.shape[2], rows.under)
        excerpt(month, cells, np.ones(month.days, np.bool_), 0, 1)
        swapped(Standing(problem, cells[None], problem.value(cells[None])), WorkClock(0.1), np.random.default_rng(1))
    slow.cancel()
    if compilations(cheapest) > before:
        took = time.monotonic() - started
        message = f"the rota engine was compiled for this machine, in {took:.0f} s; the next run starts at once"
        progress.tell(Step("compile", message, None, took))


def _smallest() -> Problem:
    """Return one person's two days with one duty, one count and one row."""
    days, symbols, longest = 2, 2, 2
    one, places = np.ones(1), days * symbols
    month = Month(
        cost=np.zeros((days, symbols)),
        follows=np.ones((days, symbols, symbols), np.bool_),
        units=np.tile(np.array([0, 1], np.int64), (days, 1)),
        stint=np.zeros((days, longest + 1)),
        carried=np.full(longest + 1, np.inf),
        weekends=np.zeros((days, longest + 1), np.int64),
        carried_weekends=np.zeros(longest + 1, np.int64),
        rest=np.array([[np.inf, 0.0]]),
        cut=np.zeros((1, 2)),
        rest_class=np.zeros(symbols, np.int64),
        total=np.zeros(days + 1),
        weekend=np.zeros(1),
        nodes=plain_nodes(symbols),
        alike=np.arange(symbols),
        counts=(Count(np.zeros((days, symbols), np.int64), one),),
    )
    start = np.minimum(np.arange(places + 1), 1).astype(np.int64)
    return Problem((month,), Rows(one, one, one, one, one, start, np.zeros(1, np.int64), one))
