"""The search for good rotas: diving, neighbourhoods, pair moves, crossover, the rolling horizon; the door is `engine`.

It imports `problem`, `pricing` and `relaxation`.
"""
