"""The heads that the months ahead need: asked hours, people's hours, rostering efficiency, and whom to hire by when.

It imports `planner.pipeline`, forecasting and all below them.
"""
