"""The Handling sheet."""

from planner.domain.tickets.service_targets import Handling
from planner.workbook.sheets.handling import HANDLING
from tests.planner.workbook.workbooks import objections, row


def test_handling() -> None:
    """An empty spread is as usual: the standard deviation is the mean."""
    assert row(HANDLING, Priority="P1", Skill="desk", Minutes=12.5).handling() == Handling("P1", "desk", 12.5, 1.0)


def test_a_class_has_one_row() -> None:
    """The same priority and skill twice would leave open which counts."""
    cells = {"Priority": "P1", "Skill": "desk", "Minutes": 12}
    (only,) = objections(HANDLING, cells, cells)
    assert only.startswith("Handling!A3: duplicate priority and skill: 'P1' stands in row 2 already")
