"""What the next month takes over from a rota: its tail, its burdens, and who is still there.

The entry point is `next_month`. It imports `planner.domain`, `planner.reports.measures` and `scheduling.presets`, never
the workbook.
"""
