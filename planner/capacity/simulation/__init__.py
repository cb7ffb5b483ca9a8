"""The simulation of a rota on sample paths of the forecast; the entry point is `simulate.simulate_rota`.

It imports `planner.domain`, `service` and `scheduling.facts`, and it is one of the packages that know numba.
"""
