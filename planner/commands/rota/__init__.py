"""The planner's commands: from a workbook to a rota, and every change to it after that."""
