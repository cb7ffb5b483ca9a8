"""The assessment of a finished rota: breaches, conflicts, refused wishes, overtime; it starts in `assess`.

It imports `planner.domain`, `planner.capacity` and `scheduling`, never the workbook.
"""
