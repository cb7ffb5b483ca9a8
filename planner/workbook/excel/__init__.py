"""Everything that touches the inside of openpyxl or of an xlsx file, so that a new release of it concerns one package.

It imports `planner.domain` and `planner.reports`.
"""
