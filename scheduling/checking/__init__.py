"""The rules in force and the breaches of a rota; the entry point is `check.check_rota`.

It imports `facts`, `presets` and `rules`; it makes no model and calls no solver.
"""
