"""Files other than workbooks: ticket exports in, tidy tables out.

It imports `planner.domain` and `planner.reports`.
"""
