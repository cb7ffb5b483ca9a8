"""All that is said about a finished rota: breaches, refused wishes, overtime, provenance; the door is `assess`.

It imports `planner.domain`, `planner.capacity` and `scheduling`, never the workbook.
"""
