"""What is promised for each class of tickets: targets, SLA clocks, handle times, skills, past service.

It imports `planner.domain` and the queueing formulas.
"""
