"""Questions answered by making several plans: scenarios and back-tests.

It imports `planner.pipeline` and all below it.
"""
