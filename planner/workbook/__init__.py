"""Excel workbooks, in and out; no other package knows a workbook library."""

import os

# With lxml beside it openpyxl writes other bytes: a deterministic plan is the same file on every machine.
os.environ.setdefault("OPENPYXL_LXML", "False")
