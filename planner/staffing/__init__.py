"""The loop that solves and simulates until the promise is kept or more people are needed; its kernels, compiled ahead.

It imports `planner.capacity` and `scheduling`.
"""
