"""Rules that share burdens fairly among the people who can take them.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
