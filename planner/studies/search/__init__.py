"""Searches for the answer that a leader wants: fewest heads, best hires, best training, best shift times.

Each looks with bounds and simulations first and solves few real rotas; it imports `planner.pipeline` and all below it.
"""
