"""From the input sheets to `Inputs`, with every fault at once; the entry point is `read_sheets.read_inputs`.

It imports `sheets`, `cells`, `excel`, `pages` and `planner.archive` (earlier rotas are carried over), and the ticket
files.
"""
