"""What each kind of change of a scenario does to the inputs, one family of changes a file.

It imports `scheduling` for rules and laws, and `planner.domain`.
"""
