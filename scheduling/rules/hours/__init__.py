"""Rules about working time: per shift, per week, per plan, on average.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
