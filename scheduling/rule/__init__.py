"""What every rule has, and what rules of fairness share.

It imports `facts`, `model` and `columns.problem`; the rules themselves are in `scheduling.rules`.
"""
