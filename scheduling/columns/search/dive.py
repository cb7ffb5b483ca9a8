"""Dive: a rota from a relaxation by fixing the most decided cells and generating columns again, until all are fixed."""

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.problem.problem import Cells
from scheduling.columns.relaxation.relaxation import Relaxation

DECIDED = 0.999
"""The weight in the relaxation from which a cell counts as decided."""

NOISE = 0.5
"""The most by which a weight is raised at random, as a share, so that two dives into the same part differ."""

MOST_STEPS = 60
"""Steps after which a dive is given up; it can circle when cells of some people have to be opened again."""


def dive(
    relaxation: Relaxation, share: float, rounds: int, rng: np.random.Generator, cutoff: float = np.inf
) -> Cells | None:
    """Return a rota with a value below `cutoff`, None when the dive finds none.

    Every step fixes the decided cells and a `share` of the others, and generates columns for some `rounds`. When the
    clock ends a dive, it rounds to the largest fraction: everybody gets the month with the greatest weight.
    """
    whole = open_cells = relaxation.open
    for _ in range(MOST_STEPS):
        relaxed = relaxation.relaxed
        if relaxed is None:
            return None
        weights = relaxation.weights(relaxed)
        if weights.max(axis=2).min() > DECIDED:
            rota = weights.argmax(axis=2).astype(np.int8)
            return rota if relaxation.problem.value(rota) < cutoff else None
        open_cells = _fix(open_cells, weights, share, rng)
        relaxation.restrict(open_cells)
        lost = _without_month(relaxation)
        if len(lost):
            open_cells = open_cells.copy()
            open_cells[lost] = whole[lost]
            relaxation.restrict(open_cells)
            _give_months(relaxation, lost)
            if len(_without_month(relaxation)):
                return None
        relaxation.generate_columns(rounds, cutoff)
        if relaxation.bound >= cutoff:
            return None
        if relaxation.clock.over():
            return _round_to_largest(relaxation, cutoff)
    return None


def _round_to_largest(relaxation: Relaxation, cutoff: float) -> Cells | None:
    """Return the rota of each person's column with the greatest weight, if its value is below the cutoff."""
    relaxed, problem = relaxation.relaxed, relaxation.problem
    if relaxed is None or len(_without_month(relaxation)):
        return None
    rota = np.zeros(problem.shape[:2], np.int8)
    for index in np.argsort(relaxed.weights, kind="stable"):
        rota[relaxed.columns[index].person] = relaxed.columns[index].cells
    return rota if problem.value(rota) < cutoff else None


def _fix(open_cells: NDArray[np.bool_], weights: Floats, share: float, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Leave only the symbol of the greatest weight open in the most decided of the cells that are not fixed yet."""
    noisy = np.where(weights > DECIDED, 1.0 + NOISE, weights * (1.0 + NOISE * rng.random(weights.shape)))
    heaviest, weight = noisy.argmax(axis=2), noisy.max(axis=2)
    loose = open_cells.sum(axis=2) > 1
    sure = int((loose & (weight > DECIDED * (1.0 + NOISE))).sum())
    order = np.argsort(np.where(loose, -weight, np.inf), axis=None, kind="stable")
    chosen = order[: sure + int(np.ceil(share * (loose.sum() - sure)))]
    fixed = open_cells.copy()
    people, days = np.unravel_index(chosen, loose.shape)
    fixed[people, days] = False
    fixed[people, days, heaviest[people, days]] = True
    return fixed


def _without_month(relaxation: Relaxation) -> NDArray[np.int64]:
    held = {column.person for column in relaxation.master.columns}
    return np.array([p for p in range(relaxation.problem.shape[0]) if p not in held], np.int64)


def _give_months(relaxation: Relaxation, people: NDArray[np.int64]) -> None:
    """Generate columns for the people who lost every column."""
    for column in relaxation.price(relaxation.duals)[1]:
        if column.person in people:
            relaxation.master.add(column)
