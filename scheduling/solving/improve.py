"""The last phase of a solve: CP-SAT on the whole model, from a legal rota to better ones."""

from dataclasses import replace

import numpy as np

from planner.domain.roster.rota import Rota
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.cp_sat import only_solution
from scheduling.solving.cp_search import CpSearch
from scheduling.solving.incumbent import Incumbent
from scheduling.solving.run import Run


def improve(incumbent: Incumbent, run: Run) -> Incumbent:
    """Return the best rota that CP-SAT finds from the incumbent's rota in the time that the run has left.

    Raises
    ------
    ValueError
        When the incumbent has no rota.
    """
    if incumbent.rota is None:
        raise ValueError("there is no rota to improve")
    if np.isfinite(incumbent.objective) and run.late:
        return incumbent
    best = evaluate(incumbent, incumbent.rota)
    if best.proven or run.stopped:
        return best
    found = CpSearch(best.model, run, best.bound).search()
    return best if found is None else best.or_better(*found)


def evaluate(incumbent: Incumbent, rota: Rota) -> Incumbent:
    """Return the incumbent with a rota of its model and the objective of that rota."""
    return replace(incumbent, rota=rota, objective=_objective(incumbent.model, rota))


def _objective(model: ReadableModel, rota: Rota) -> float:
    """Return the objective of a rota, and make it the solution from which CP-SAT starts."""
    solver = only_solution(model.kept(rota, set(), set()))
    if solver is None:
        raise RuntimeError("the model rejects a rota that it made itself")
    model.hint_all(solver)
    return float(solver.objective_value)
