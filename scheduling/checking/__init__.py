"""Which rules are in force, and where a rota breaks them; the door is `check.check_rota`.

It imports `facts`, `rules` and `presets`, and loads no solver.
"""
