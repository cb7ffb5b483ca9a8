"""The tickets counted by day and hour, and what must not be learnt from: gaps, surges, bursts, new queues.

It imports `planner.domain` only.
"""
