"""Rules about who may have which duty at all.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
