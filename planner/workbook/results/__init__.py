"""Drawing a plan as the result sheets of a workbook, and reading them back."""
