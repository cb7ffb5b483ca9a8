"""What the work needs of the rota, as floors and windows; the door is `require.require`.

It imports `planner.domain`, `service`, `queueing` and `scheduling.facts`.
"""
