"""Rules about on-call duty and what follows a call-out.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
