"""Formulas of queueing that the benchmark of staffing cases asks for and the product does not need.

They import `planner.capacity.queueing`.
"""
