"""A long horizon block by block."""

from itertools import pairwise

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.search import rolling_horizon
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.rolling_horizon import (
    LONGEST,
    PERSON_DAYS,
    SHORTEST,
    blocks,
    even_out,
    open_block,
    open_block_in_share,
    shifted,
)
from tests.scheduling.columns.search.test_time_share import eight_days
from tests.scheduling.columns.tiny import all_rotas, tiny_problem


@pytest.mark.parametrize("week_start", [0, 3])
@pytest.mark.parametrize(("people", "days"), [(1, 64), (30, 168), (45, 168), (60, 364), (150, 364), (500, 70)])
def test_blocks_are_the_whole_horizon(people: int, days: int, week_start: int) -> None:
    """One follows on the other, about as long, at week starts only, none too large to be solved."""
    found = blocks(people, days, week_start)
    lengths = [last - first for first, last in found]
    assert (found[0][0], found[-1][1]) == (0, days)
    assert all(before[1] == after[0] for before, after in pairwise(found))
    assert all(first % 7 == week_start for first, _ in found[1:])
    assert max(lengths) <= LONGEST + 6
    assert max(lengths) - min(lengths) <= 7
    assert people * (max(lengths) - 6) <= PERSON_DAYS or max(lengths) <= SHORTEST + 6


def test_shifted_blocks_reach_over_every_edge() -> None:
    """Each edge between two blocks lies inside one of the shifted ones, which follow on each other too."""
    found = shifted([(0, 28), (28, 56), (56, 70)])
    assert found == [(14, 42), (42, 63)]


@pytest.mark.parametrize("shared", [False, True])
def test_an_open_block_changes_its_days_alone(shared: bool) -> None:
    """Its problem has the value of the whole rota, and cells put back change nothing outside the block."""
    for seed in range(8):
        problem = tiny_problem(seed)
        rotas = list(all_rotas(problem))
        for cells in rotas[:5]:
            current = CurrentRota(problem, cells, problem.value(cells))
            part = open_block_in_share(current, (1, 3), [(0, 1)]) if shared else open_block(current, (1, 3))
            assert part.problem.value(part.select(cells)) == pytest.approx(current.value)
            for other in rotas[:20]:
                if (other == cells)[:, [0, 3]].all() and np.isfinite(value := part.problem.value(part.select(other))):
                    assert value == pytest.approx(problem.value(part.insert(cells, part.select(other))))


def test_an_even_rota_has_the_share_of_each_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four duties in the first half of eight days become two; a rota that is even already keeps every must."""
    monkeypatch.setattr(rolling_horizon, "blocks_of", lambda _: [(0, 4), (4, 8)])
    problem = eight_days(4)
    cells = np.array([[1, 1, 1, 1, 0, 0, 0, 0]], np.int8)
    found = even_out(problem, cells, WorkClock(1.0))
    assert (found[0, :4] > 0).sum() <= 2
    assert (found[0, 4:] > 0).sum() <= 2
    for seed in range(8):
        problem = tiny_problem(seed)
        monkeypatch.setattr(rolling_horizon, "blocks_of", lambda _: [(0, 2), (2, 4)])
        for cells in list(all_rotas(problem))[:5]:
            found = even_out(problem, cells, WorkClock(1.0))
            assert all(np.isfinite(month_cost(month, found[p])) for p, month in enumerate(problem.months))
