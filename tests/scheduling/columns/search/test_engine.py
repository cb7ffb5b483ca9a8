"""The door of the column engine."""

from dataclasses import replace
from multiprocessing import get_context

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.engine import _work, bound_of, improve
from tests.scheduling.columns.tiny import all_rotas, best_value, tiny_problem

SPAWN = get_context("spawn")

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE)
def test_the_best_of_all_rotas_is_found(seed: int) -> None:
    """From the first legal rota the search arrives at the best one, and its bound is below it."""
    problem = tiny_problem(seed)
    found = improve(problem, next(all_rotas(problem)), 3.0, deterministic=True)
    assert found.value == pytest.approx(best_value(problem))
    assert found.cells is not None
    assert problem.value(found.cells) == pytest.approx(found.value)
    assert found.bound <= found.value + 1e-6


def test_the_same_seed_gives_the_same_rota() -> None:
    """A deterministic search is the same each time."""
    problem = tiny_problem(SOLVABLE[0], people=3)
    one, other = (improve(problem, None, 0.5, seed=7, deterministic=True) for _ in range(2))
    assert (one.value, one.bound) == (other.value, other.bound)
    assert one.cells is not None
    assert other.cells is not None
    assert np.array_equal(one.cells, other.cells)


def test_two_searchers_stop_when_they_have_proven_their_rota() -> None:
    """In processes of their own the searchers find the best rota, and end once the relaxation says so."""
    tiny = (tiny_problem(seed) for seed in SOLVABLE)
    problem = next(each for each in tiny if bound_of(each, WorkClock(10)) == pytest.approx(best_value(each)))
    found = improve(problem, next(all_rotas(problem)), 600.0)
    assert found.value == pytest.approx(best_value(problem))
    assert found.bound == pytest.approx(found.value)


def test_two_searchers_end_at_the_time_with_a_rota_no_worse_than_the_start() -> None:
    """Where the relaxation lies below every rota nothing can be proven."""
    tiny = (tiny_problem(seed) for seed in SOLVABLE)
    problem = next(each for each in tiny if bound_of(each, WorkClock(10)) < best_value(each) - 1e-6)
    start = next(all_rotas(problem))
    found = improve(problem, start, 3.0)
    assert found.value <= problem.value(start)
    assert found.bound <= best_value(problem) + 1e-6


def test_a_searcher_tells_nothing_more_until_it_is_answered() -> None:
    """What is told does not fit in a pipe: if a searcher and who hears it both wrote, each would wait for the other."""
    tiny = (tiny_problem(seed) for seed in SOLVABLE)
    problem = next(each for each in tiny if bound_of(each, WorkClock(10)) < best_value(each) - 1e-6)
    ours, theirs = SPAWN.Pipe()
    searcher = SPAWN.Process(target=_work, args=(theirs, 1, True), daemon=True)
    searcher.start()
    ours.send((problem, next(all_rotas(problem)), 600.0))
    for _ in range(2):
        assert ours.poll(600.0)
        ours.recv()
        assert not ours.poll(2.0)
        ours.send(None)
    searcher.terminate()
    searcher.join()


def test_a_bound_of_its_own() -> None:
    """The bound asked for alone lies below every rota."""
    for seed in SOLVABLE:
        assert bound_of(tiny_problem(seed), WorkClock(10)) <= best_value(tiny_problem(seed)) + 1e-6


def test_a_bound_goes_on_from_the_months_that_the_search_mixed() -> None:
    """With the months of a search the bound of another problem with the same people is its own."""
    problem = tiny_problem(SOLVABLE[0])
    mixed = improve(problem, next(all_rotas(problem)), 3.0, deterministic=True).mixed
    assert {column.person for column in mixed} == set(range(len(problem.months)))
    other = replace(problem, rows=replace(problem.rows, under=2 * problem.rows.under))
    assert bound_of(other, WorkClock(10), mixed=mixed) == pytest.approx(bound_of(other, WorkClock(10)))


def test_a_searcher_in_a_process_of_its_own_hands_its_months_over() -> None:
    """The first thing that the thorough searcher tells has months of everybody, however long its process took."""
    problem = tiny_problem(SOLVABLE[0])
    ours, theirs = SPAWN.Pipe()
    searcher = SPAWN.Process(target=_work, args=(theirs, 1, True), daemon=True)
    searcher.start()
    ours.send((problem, next(all_rotas(problem)), 600.0))
    *_, mixed = ours.recv()
    searcher.terminate()
    searcher.join()
    assert {column.person for column in mixed} == set(range(len(problem.months)))
