"""Changes to a rota that exists: repair after an event, swaps, the reason for a cell, a new promise.

It imports the pipeline's packages, never the workbook or the console.
"""
