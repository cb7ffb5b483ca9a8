"""A plan as tables on the hidden Data sheet and back, used by the writer and the reader alike.

It imports `planner.domain`, `planner.reports` and `excel`.
"""
