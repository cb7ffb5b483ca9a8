"""Excel workbooks, in and out; no other package knows a workbook library."""
