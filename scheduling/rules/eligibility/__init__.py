"""Rules about who may have which duty at all.

They import `facts`, `model` and `scheduling.rules.rule`.
"""
