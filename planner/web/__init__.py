"""The web page of results: one HTML file for leaders, drawn from the same pages as the sheets of the workbook.

It imports `planner.reports` and what is below it.
"""
