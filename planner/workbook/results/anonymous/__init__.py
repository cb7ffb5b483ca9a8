"""A copy of an input workbook that can be shared: invented names, no private cells, tickets without texts.

It imports the sheets, what reads them and what writes a new workbook.
"""
