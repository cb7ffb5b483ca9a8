"""Compile the kernels of the engine, or load them where this machine has compiled them before."""

import time
from threading import Timer

import numpy as np

from planner.domain.progress import Progress, Step
from scheduling.columns.pricing.price_month import price_month
from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.column import make_column
from scheduling.columns.problem.month_cost import count_costs
from scheduling.columns.problem.month_problem import Count, MonthProblem, Prices, unlimited_nodes
from scheduling.columns.problem.month_window import month_window
from scheduling.columns.problem.numba_cache import compilations
from scheduling.columns.problem.problem import Problem
from scheduling.columns.problem.rows import Rows
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.pair_moves import PairMoves

SLOW = 3.0
"""Seconds after which the preparation is reported."""


def compile_kernels(progress: Progress) -> None:
    """Run every kernel once on a smallest problem; report when that takes long, and how long compiling took."""
    started, before = time.process_time(), compilations(price_month)
    slow = Timer(SLOW, progress.tell, [Step("compile", "preparing the rota engine")])
    slow.daemon = True
    slow.start()
    compile_pricing()
    compile_search()
    slow.cancel()
    if compilations(price_month) > before:
        seconds = time.process_time() - started
        message = f"compiled the rota engine for this machine in {seconds:.0f} s; the next run starts at once"
        progress.tell(Step("compile", message, None, seconds))


def compile_pricing() -> None:
    """Price the month of a smallest problem."""
    month = _smallest().months[0]
    Pricer(month, needed=[0]).price(Prices(month.cost, month.stint, month.carried))


def compile_search() -> None:
    """Run the kernels of rows, costs and moves once on a smallest problem."""
    problem = _smallest()
    rows, month = problem.rows, problem.months[0]
    everything, cells = np.ones(month.cost.shape, np.bool_), np.zeros((2, month.days), np.int8)
    rows.reduced_costs(0, month, everything, np.zeros(len(rows)))
    count_costs(month, cells[0])
    make_column(problem, 0, cells[0])
    rows.month_value(0, cells[0], problem.shape[2], rows.under)
    month_window(month, cells[0], np.ones(month.days, np.bool_), 0, 1)
    current = CurrentRota(problem, cells, problem.value(cells))
    PairMoves(problem).apply(current, WorkClock(0.1), np.random.default_rng(1))


def _smallest() -> Problem:
    """Return two days of two people with one duty, one count and one row."""
    days, symbols, longest = 2, 2, 2
    one, places = np.ones(1), days * symbols
    month = MonthProblem(
        cost=np.zeros((days, symbols)),
        succession=np.zeros((days, symbols, symbols)),
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
        nodes=unlimited_nodes(symbols),
        symbol_class=np.arange(symbols),
        counts=(Count(np.zeros((days, symbols), np.int64), one),),
    )
    start = np.minimum(np.arange(2 * places + 1), 1).astype(np.int64)
    return Problem((month, month), Rows(one, one, one, one, one, start, np.zeros(1, np.int64), one))
