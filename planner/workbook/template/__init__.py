"""The blank workbook, its guide and the example.

It imports `sheets`, `cells` and `excel`.
"""
