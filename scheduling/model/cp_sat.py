"""CP-SAT solvers with the settings that all searches share."""

from ortools.sat.python import cp_model


def new_solver() -> cp_model.CpSolver:
    """Return a CP-SAT solver that leaves Ctrl-C to the caller, who stops it through `Progress.stop`.

    By default the solver takes over the interrupt signal and does not restore the caller's handler.
    """
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False
    return solver
