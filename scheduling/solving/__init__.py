"""From inputs and requirement to the best rota; the entry point is `solve.solve_rota`.

It imports every other package of `scheduling`.
"""
