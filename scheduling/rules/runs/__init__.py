"""Rules about runs of days: their length, their shifts, the order of shifts.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
