"""The mathematical problem of the engine: months, rows and the price of a month.

It imports `planner.domain` and `scheduling.facts`.
"""
