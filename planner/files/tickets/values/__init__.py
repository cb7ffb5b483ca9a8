"""Cells of ticket exports as values: instants, priorities, lengths of work, pauses; each as a whole column.

It imports `planner.domain` and the languages.
"""
