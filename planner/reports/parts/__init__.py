"""Parts that several pages show: the promise, the verdict, levels, steadiness, the account of tickets.

They import `planner.reports.page` and `planner.reports.measures`, never a page.
"""
