"""Who works when; the doors are `scheduling.solving.solve.solve_rota` and `scheduling.checking.check.check_rota`.

It imports `planner.domain` only, and it is the only package that knows a solver.
"""
