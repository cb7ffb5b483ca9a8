"""A plan as a star of tables for Power BI, Tableau and pay: a declaration makes files and dictionary.

It imports `planner.reports`, `planner.files.written_beside` and `planner.domain`; the entry point is `write_star`.
"""
