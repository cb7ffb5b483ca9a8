"""Result workbooks as a whole: written, and read back with the planner's edits.

It imports every other package of `planner.workbook`.
"""
