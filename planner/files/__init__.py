"""Files other than workbooks: any file as raw tables, ticket exports out of these, and the rota that was worked.

It imports `planner.domain`.
"""
