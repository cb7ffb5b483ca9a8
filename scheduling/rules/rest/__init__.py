"""Rules about rest: between duties, per week, after nights, days off in lieu.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
