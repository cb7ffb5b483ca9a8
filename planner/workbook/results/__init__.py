"""Result workbooks as a whole: written, read back with the planner's edits, carried over to the next month.

It imports every other package of `planner.workbook`.
"""
