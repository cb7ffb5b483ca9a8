"""A part of a problem."""

import numpy as np

from scheduling.columns.restriction import restrict
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
            part = restrict(problem, here, free)
            if len(part.people):
                assert part.problem.value(there[part.people]) == problem.value(part.into(here, there[part.people]))
