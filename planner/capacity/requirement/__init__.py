"""The requirement of a rota, as floors and windows; it starts in `require`.

It imports `planner.domain`, `service`, `queueing` and `scheduling.facts`.
"""
