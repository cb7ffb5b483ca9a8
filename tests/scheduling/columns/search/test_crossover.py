"""Two searchers' rotas made one."""

import numpy as np

from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.search.crossover import crossover
from tests.scheduling.columns.tiny import all_months, tiny_problem


def test_changes_of_both_are_taken_where_nobody_breaks_a_must() -> None:
    """Person by person: their changes on top of mine where that is legal, mine alone elsewhere."""
    dice, both = np.random.default_rng(2), 0
    for seed in range(6):
        problem = tiny_problem(seed)
        legal = [[c for c in all_months(m) if np.isfinite(month_cost(m, c))] for m in problem.months]
        for _ in range(20 if all(legal) else 0):
            known, mine, theirs = (np.array([months[dice.integers(len(months))] for months in legal]) for _ in range(3))
            result = crossover(problem, mine, theirs, known)
            for person, month in enumerate(problem.months):
                wanted = np.where(mine[person] == known[person], theirs[person], mine[person])
                fits = np.isfinite(month_cost(month, wanted))
                assert (result[person] == (wanted if fits else mine[person])).all()
                both += bool(fits and (wanted != mine[person]).any() and (wanted != theirs[person]).any())
    assert both > 5
