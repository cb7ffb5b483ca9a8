"""Rules about promises to people: wishes, notice, changes to the published rota.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
