"""The service terms of each class of tickets: targets, SLA clocks, handling times, skills, past service.

It imports `planner.domain` and the queueing formulas.
"""
