"""A workbook is the same bytes whichever libraries stand beside openpyxl."""

import subprocess
import sys


def test_openpyxl_writes_without_lxml() -> None:
    """In a new process in which the product is loaded first, as the command line does, though lxml is installed."""
    code = "import planner.workbook, lxml, openpyxl; print(openpyxl.LXML)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
