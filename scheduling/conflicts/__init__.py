"""Which rows of a workbook no rota can keep together, and what would end the conflict.

The entry point is `explain.explain`. It imports `facts`, `model`, `rules` and `checking`.
"""
