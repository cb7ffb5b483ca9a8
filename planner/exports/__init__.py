"""What leaves the house when a rota is published: calendars, on-call schedules, messages, hand-outs, one file each.

They import `planner.archive`, `planner.handover`, `planner.reports.measures` and `planner.workbook.excel`; `EXPORTS` in
`exports.py` lists them, and the entry point is `publish`.
"""
