"""Marks the slow tests, which `make quick` leaves out, and keeps temporary files of all tests in pytest's folder."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent

SLOW = (
    # They plan a desk, or solve to proof.
    "test_cli.py",
    "test_edge_workbooks.py",
    "test_plan_environments.py",
    "test_commands.py",
    "test_reproducible.py",
    "planner/workbook/results/anonymous",
    "recipes",
    "forecasting/test_guard.py",
    "planner/test_pipeline.py",
    "planner/workbook/template/test_example.py",
    "planner/assessment/test_cell_change.py",
    "planner/star/test_star_independent.py",
    "planner/staffing",
    "planner/studies",
    "scheduling/conflicts",
    "scheduling/solving",
    "scheduling/laws",
    # They simulate years of tickets.
    "forecasting/history/test_new_queues.py",
    # They write and read whole results.
    "planner/console/test_breaches.py",
    "planner/workbook/annotations",
    "planner/workbook/pages/test_coverage_sheet.py",
    "planner/workbook/results",
    "samples",
    # They draw pages in a browser.
    "planner/web/test_report.py",
    # They compile loops on a new machine.
    "planner/capacity/baselines",
    "planner/capacity/requirement/test_raise_need.py",
    "planner/capacity/simulation",
    "planner/repair",
    "scheduling/columns",
)
"""Files and folders of tests that take more than a few seconds, relative to this folder."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of these files and folders as slow."""
    slow = [HERE / name for name in SLOW]
    missing = [str(path) for path in slow if not path.exists()]
    if missing:
        raise pytest.UsageError(f"tests/conftest.py names {', '.join(missing)}, which does not exist")
    for item in items:
        if any(item.path.is_relative_to(path) for path in slow):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session", autouse=True)
def temporary_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let results that are kept for a user in the folder for temporary files go away with the tests that made them."""
    folder = str(tmp_path_factory.mktemp("temporary"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", folder)
        patch.setattr(tempfile, "tempdir", folder)
        yield
