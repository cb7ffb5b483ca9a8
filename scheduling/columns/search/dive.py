"""A whole rota from a relaxation: fix the cells it is surest of, generate columns again, and so on to the end."""

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month import Floats
from scheduling.columns.problem.problem import Cells
from scheduling.columns.relaxation.relaxation import Relaxation

SURE = 0.999
"""Weight from which a cell counts as decided."""

SHAKE = 0.5
"""How far the weights are shaken, as a share: the same part of a rota opened twice is searched in two ways."""

MOST_STEPS = 60
"""Steps after which a dive is given up; people whose cells had to be opened again can make it circle."""


def dive(
    relaxation: Relaxation, share: float, rounds: int, rng: np.random.Generator, cutoff: float = np.inf
) -> Cells | None:
    """Return a rota below `cutoff`, or None when the way down leads nowhere.

    Every step fixes the cells that are sure and `share` of the others, and generates columns for `rounds` rounds. When
    the clock ends it on the way, everybody gets the month that the relaxation then has most of.
    """
    whole = open_cells = relaxation.open
    for _ in range(MOST_STEPS):
        relaxed = relaxation.relaxed
        if relaxed is None:
            return None
        weights = relaxation.weights(relaxed)
        if weights.max(axis=2).min() > SURE:
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
        relaxation.tighten(rounds, cutoff)
        if relaxation.bound >= cutoff:
            return None
        if relaxation.clock.over():
            return _heaviest(relaxation, cutoff)
    return None


def _heaviest(relaxation: Relaxation, cutoff: float) -> Cells | None:
    """Return the rota of the month that the relaxation has most of for each person, if it is below the cutoff."""
    relaxed, problem = relaxation.relaxed, relaxation.problem
    if relaxed is None or len(_without_month(relaxation)):
        return None
    rota = np.zeros(problem.shape[:2], np.int8)
    for index in np.argsort(relaxed.weights, kind="stable"):
        rota[relaxed.columns[index].person] = relaxed.columns[index].cells
    return rota if problem.value(rota) < cutoff else None


def _fix(open_cells: NDArray[np.bool_], weights: Floats, share: float, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Leave only the heaviest symbol open in the surest cells that are not fixed yet."""
    shaken = np.where(weights > SURE, 1.0 + SHAKE, weights * (1.0 + SHAKE * rng.random(weights.shape)))
    heaviest, weight = shaken.argmax(axis=2), shaken.max(axis=2)
    loose = open_cells.sum(axis=2) > 1
    sure = int((loose & (weight > SURE * (1.0 + SHAKE))).sum())
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
    """Price until the people who lost every column have one again."""
    for column in relaxation.price(relaxation.duals)[1]:
        if column.person in people:
            relaxation.master.add(column)
