"""The search for good rotas: diving, neighbourhoods, pair moves, crossover, the rolling horizon.

The entry point is `engine`. It imports `problem`, `pricing` and `relaxation`.
"""
