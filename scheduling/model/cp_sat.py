"""CP-SAT solvers with the settings that all searches share."""

from ortools.sat.python import cp_model

FIXED = 10.0
"""Deterministic seconds to work out a model in which nothing is open; the small team takes a thousandth."""


def new_solver(seconds: float) -> cp_model.CpSolver:
    """Return a CP-SAT solver of one worker that ends after some deterministic seconds.

    They are infinite only where a clock ends the search. Ctrl-C is left to the caller, who stops the solver through
    `Progress.stop`: by default the solver takes over the interrupt signal and does not restore the caller's handler.
    """
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = seconds
    return solver


def only_solution(model: cp_model.CpModel) -> cp_model.CpSolver | None:
    """Return a solver with the one solution of a model in which nothing is open; None when that breaks a must."""
    solver = new_solver(FIXED)
    return solver if solver.solve(model) in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None
