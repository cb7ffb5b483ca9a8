"""The entry point of the column engine."""

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import numpy as np
import pytest

from planner.domain.progress import Progress, Step
from scheduling.columns.problem.clock import Clock, ProcessorClock, WorkClock
from scheduling.columns.search import engine
from scheduling.columns.search.engine import _search, lower_bound, run_engine
from scheduling.columns.search.worker_process import start_worker
from tests.scheduling.columns.tiny import all_rotas, best_value, tiny_problem

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE)
def test_the_best_of_all_rotas_is_found(seed: int) -> None:
    """From the first legal rota the search finds the best one, and its bound is no higher."""
    problem = tiny_problem(seed)
    found = run_engine(problem, next(all_rotas(problem)), WorkClock(3.0))
    assert found.value == pytest.approx(best_value(problem))
    assert found.cells is not None
    assert problem.value(found.cells) == pytest.approx(found.value)
    assert found.bound <= found.value + 1e-6


def test_the_same_seed_gives_the_same_rota() -> None:
    """A deterministic search is the same each time."""
    problem = tiny_problem(SOLVABLE[0], people=3)
    one, other = (run_engine(problem, None, WorkClock(0.5), seed=7) for _ in range(2))
    assert (one.value, one.bound) == (other.value, other.bound)
    assert one.cells is not None
    assert other.cells is not None
    assert np.array_equal(one.cells, other.cells)


def test_two_searchers_stop_when_they_have_proven_their_rota() -> None:
    """In processes of their own the searchers find the best rota, and end once the relaxation says so."""
    tiny = (tiny_problem(seed) for seed in SOLVABLE)
    problem = next(each for each in tiny if lower_bound(each, WorkClock(10)) == pytest.approx(best_value(each)))
    found = run_engine(problem, next(all_rotas(problem)), ProcessorClock(600.0))
    assert found.value == pytest.approx(best_value(problem))
    assert found.bound == pytest.approx(found.value)


def test_two_searchers_end_at_the_time_with_a_rota_no_worse_than_the_start() -> None:
    """Where the relaxation lies below every rota nothing can be proven; each searcher works for its three seconds."""
    tiny = (tiny_problem(seed) for seed in SOLVABLE)
    problem = next(each for each in tiny if lower_bound(each, WorkClock(10)) < best_value(each) - 1e-6)
    start, whole = next(all_rotas(problem)), ProcessorClock(600.0)
    found = run_engine(problem, start, ProcessorClock(3.0, whole))
    assert whole.elapsed() > 2.5
    assert found.value <= problem.value(start)
    assert found.bound <= best_value(problem) + 1e-6


def test_a_searcher_reports_nothing_more_until_it_gets_an_answer() -> None:
    """A report is larger than the buffer of a pipe: if both sides sent at once, both would wait for ever."""
    tiny = (tiny_problem(seed) for seed in SOLVABLE)
    problem = next(each for each in tiny if lower_bound(each, WorkClock(10)) < best_value(each) - 1e-6)
    searcher, ours = start_worker(_search, 1, True, daemon=True)
    ours.send((problem, next(all_rotas(problem)), (), 600.0))
    for _ in range(2):
        assert ours.poll(600.0)
        ours.recv()
        assert not ours.poll(2.0)
        ours.send(None)
    searcher.terminate()
    searcher.join()


def test_a_bound_alone_is_below_every_rota() -> None:
    """The bound without a search is no higher than the best value."""
    for seed in SOLVABLE:
        assert lower_bound(tiny_problem(seed), WorkClock(10)) <= best_value(tiny_problem(seed)) + 1e-6


@pytest.mark.parametrize("kind", [ProcessorClock, WorkClock])
def test_a_bound_starts_from_the_root_columns_of_the_search(
    kind: Callable[[float], Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thorough searcher reports them; with them a problem with the same people has the same bound as without."""
    monkeypatch.setattr(engine, "SEARCHERS", 1)  # the other searcher may report a bound first, which ends the run
    problem = tiny_problem(SOLVABLE[0])
    stop = Event()

    def stop_at_a_bound(step: Step) -> None:
        if step.gap is not None:
            stop.set()

    found = run_engine(
        problem, next(all_rotas(problem)), kind(600.0), progress=Progress(stop_at_a_bound, stop)
    )  # fmt: skip
    columns = found.root_columns
    assert {column.person for column in columns} == set(range(len(problem.months)))
    other = replace(problem, rows=replace(problem.rows, under=2 * problem.rows.under))
    assert lower_bound(other, WorkClock(10), columns=columns) == pytest.approx(lower_bound(other, WorkClock(10)))
    found = run_engine(other, None, kind(3.0), columns=columns)
    assert found.bound == pytest.approx(lower_bound(other, WorkClock(10)))
