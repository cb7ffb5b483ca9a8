"""Which rules are in force, and where a rota breaks them; the door is `check.check_rota`.

It imports `facts`, `presets` and `rules`; it makes no model and calls no solver.
"""
