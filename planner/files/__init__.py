"""Files other than workbooks: any file as raw tables, ticket exports out of these, and tidy tables for other programs.

It imports `planner.domain` and `planner.reports`.
"""
