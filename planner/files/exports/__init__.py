"""What leaves the house when a rota is published: calendars, on-call schedules, messages, hand-outs, one file each.

They import `planner.domain`, `planner.archive` and `planner.reports.measures`; `EXPORTS` in `exports.py` lists them.
"""
