"""Rules about what people were told or asked for: wishes, notice, changes to the published rota.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
