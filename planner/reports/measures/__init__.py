"""Figures that several pages show: cover, load, shortages, key figures, and how numbers and days are worded.

It imports `planner.domain`, `planner.capacity` and `scheduling.facts`, never a page.
"""
