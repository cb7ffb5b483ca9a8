"""The back-test as a workbook of its own."""

from pathlib import Path

from planner.assessment.provenance import provenance
from planner.domain.inputs import Inputs
from planner.domain.outcome.back_test import BackTest
from planner.reports.parts.back_tested import back_test_page
from planner.workbook.excel.print_setup import Stamp
from planner.workbook.results.studies.pages_book import write_pages
from planner.workbook.stored.back_test import back_test_tables


def write_back_test(inputs: Inputs, tested: BackTest, path: Path) -> None:
    """Write the months tested so far to `path`; an old file stays whole until the new one is."""
    made, name = provenance(inputs, {}), inputs.settings.plan_name
    mark = Stamp(name, made.shown_time, made.input_hash[:12])
    write_pages({"Back-test": back_test_page(tested)}, mark, f"{name}: back-test", path, back_test_tables(tested))
