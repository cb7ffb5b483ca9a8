"""Rules about cover: how many people with which skill are on duty.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
