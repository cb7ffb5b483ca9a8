"""From the input sheets to `Inputs`, with every fault at once; the entry point is `read_sheets.read_inputs`.

It imports `sheets`, `cells`, `excel`, `pages` (last month's rota is carried over) and the ticket files.
"""
