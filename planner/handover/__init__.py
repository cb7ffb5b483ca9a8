"""From a finished rota to everybody's calendar and to the next month: `publish` and `next_month`.

It imports `planner.archive`, `planner.files` and `planner.reports.measures`, never the workbook or the console.
"""
