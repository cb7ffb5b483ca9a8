"""A result that is written once for all tests that only look at it or edit a copy."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from planner.domain.outcome.plan import Plan
from tests.planner.workbook.results_of import written


@pytest.fixture(scope="session")
def result(tmp_path_factory: pytest.TempPathFactory) -> tuple[Plan, Path]:
    """A plan and its workbook; not to be edited."""
    return written(tmp_path_factory.mktemp("result"))


@pytest.fixture(scope="session")
def book(result: tuple[Plan, Path]) -> Workbook:
    """The workbook with its formulas."""
    return openpyxl.load_workbook(result[1])


@pytest.fixture(scope="session")
def values(result: tuple[Plan, Path]) -> Workbook:
    """The workbook as a viewer shows it that does not calculate."""
    return openpyxl.load_workbook(result[1], data_only=True)


@pytest.fixture
def copied(result: tuple[Plan, Path], tmp_path: Path) -> tuple[Plan, Path]:
    """A plan and a copy of its workbook to edit."""
    return result[0], Path(shutil.copy(result[1], tmp_path / "team.rota.xlsx"))
