"""The loop of solving and simulating until the promise is kept or more people are needed.

It imports `planner.capacity` and `scheduling`.
"""
