"""From the rota model and its rules to the problem of the engine.

It imports `problem`, `scheduling.model` and `scheduling.rule`.
"""
