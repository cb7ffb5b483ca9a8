"""A part of a problem."""

from itertools import product

import numpy as np
import pytest

from scheduling.columns.relaxation.restriction import restrict
from tests.scheduling.columns.tiny import all_rotas, tiny_problem


def test_values_of_the_part_are_those_of_the_whole() -> None:
    """Whatever the people of the part do inside the open cells, the part's value is the whole rota's."""
    dice = np.random.default_rng(3)
    for seed in range(6):
        problem = tiny_problem(seed, people=3, days=3)
        rotas = list(all_rotas(problem))
        for _ in range(10 if rotas else 0):
            here, there = rotas[dice.integers(len(rotas))], rotas[dice.integers(len(rotas))]
            free = (here != there) | (dice.random(here.shape) < 0.2)
            if free.any():
                part = restrict(problem, here, problem.value(here), problem.activity(here), free)
                inside = part.select(there)
                assert part.problem.value(inside) == problem.value(part.insert(here, inside))


@pytest.mark.parametrize("seed", range(8))
def test_a_few_days_of_a_long_rota_cost_what_they_change(seed: int) -> None:
    """With one or two days open in the middle, every filling of them has the whole rota's value, musts included."""
    dice = np.random.default_rng(seed)
    problem = tiny_problem(seed, people=1, days=8)
    rotas = list(all_rotas(problem))
    checked, forbidden = 0, 0
    for _ in range(12 if rotas else 0):
        here = rotas[dice.integers(len(rotas))]
        days = dice.integers(0, 7) + np.arange(dice.integers(1, 3))
        free = np.zeros(here.shape, np.bool_)
        free[0, days] = True
        part = restrict(problem, here, problem.value(here), problem.activity(here), free)
        for filled in product(range(problem.shape[2]), repeat=len(days)):
            there = here.copy()
            there[0, days] = filled
            assert part.problem.value(part.select(there)) == pytest.approx(problem.value(there))
            checked, forbidden = checked + 1, forbidden + int(not np.isfinite(problem.value(there)))
    assert not rotas or (checked > 30 and forbidden > 0)
