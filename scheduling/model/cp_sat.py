"""A solver as every search of the house starts from."""

from ortools.sat.python import cp_model


def new_solver() -> cp_model.CpSolver:
    """Return a CP-SAT solver that leaves Ctrl-C to the caller, who asks for an end through `Progress.stop`.

    Left to itself the solver takes the interrupt signal over and does not give the caller's handler back.
    """
    solver = cp_model.CpSolver()
    solver.parameters.catch_sigint_signal = False
    return solver
