"""The result sheets: pages of `planner.reports` drawn as sheets, and the rota grid, written and read.

It imports `excel`, `cells`, `stored` and `planner.reports`.
"""
