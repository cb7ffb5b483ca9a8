"""Rules about working time: per shift, per week, per plan, on average.

They import `facts`, `model` and `scheduling.rules.rule`.
"""
