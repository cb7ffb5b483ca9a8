"""The rules in force and the breaches of a rota; the door is `check.check_rota`.

It imports `facts`, `presets` and `rules`; it makes no model and calls no solver.
"""
