"""The results of planning: the requirement, breaches, conflicts, the promise, and the plan itself.

It imports `planner.domain` only.
"""
