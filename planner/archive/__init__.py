"""Published versions of rotas in one SQLite file beside the workbook; the entry point is `archive.Archive`.

It imports `planner.domain` only.
"""
