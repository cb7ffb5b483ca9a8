"""Files of any kind as tables of text: the entry point is `read_tables`.

It imports `planner.domain` only and knows nothing of tickets; the caller says which headers it looks for.
"""
