"""The outlook on the months ahead as a workbook of its own."""

from pathlib import Path

from planner.assessment.provenance import provenance
from planner.domain.capacity.outlook import CapacityOutlook
from planner.domain.inputs import Inputs
from planner.reports.leadership.capacity_page import capacity_pages
from planner.workbook.excel.print_setup import Stamp
from planner.workbook.results.studies.pages_book import write_pages


def write_capacity(inputs: Inputs, outlook: CapacityOutlook, path: Path) -> None:
    """Write the outlook of these inputs to `path`."""
    made = provenance(inputs, {})
    mark = Stamp(outlook.plan, made.made_at, made.input_hash[:12])
    write_pages(capacity_pages(outlook), mark, f"{outlook.plan}: capacity", path)
