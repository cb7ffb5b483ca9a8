"""Rules about cover: how many people with which skill are on duty.

They import `facts`, `model` and `scheduling.rules.rule`.
"""
