"""The planner: from a workbook and a ticket export to a plan; start at `planner.pipeline.make_plan`."""
