"""The Capacity sheet."""

from datetime import date

import pytest

from planner.domain.capacity.assumption import USUAL, Assumption
from planner.workbook.sheets.capacity import ASSUMPTIONS, CAPACITY, usual_rows
from tests.planner.workbook.workbooks import objections, row


def test_an_assumption() -> None:
    """A growth of a skill from a day on; a target typed as hours is minutes."""
    day = date(2026, 9, 1)
    cells = {"Setting": "growth a year", "Applies to": "Network", "Value": "12%", "From": day}
    assert row(CAPACITY, **cells).assumption() == Assumption("growth a year", 0.12, "Network", day)
    target = {"Setting": "response target", "Applies to": "P2", "Value": "1 h"}
    assert row(CAPACITY, **target).assumption() == Assumption("response target", 60, "P2")


def test_an_empty_value_changes_nothing() -> None:
    """A row without a value, as a new workbook has it, is no assumption."""
    assert row(CAPACITY, Setting="growth a year").assumption() is None


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"Setting": "attrition a year", "Value": 12}, "0.12 or 12%"),
        ({"Setting": "hiring lead time", "Value": 2.5}, "2.5 is not a whole number"),
        ({"Setting": "hiring lead time", "Applies to": "August", "Value": 8}, "hiring lead time of a month"),
        ({"Setting": "share of leave", "Applies to": "Network", "Value": 0.2}, "a month such as August"),
        ({"Setting": "share of leave", "Value": 0.2}, "a month"),
        ({"Setting": "response target", "Value": 30}, "a priority"),
        ({"Setting": "ramp-up", "Value": 8, "From": date(2026, 1, 1)}, "ramp-up from a day on"),
        ({"Setting": "grwoth a year", "Value": 0.1}, "did you mean 'growth a year'"),
    ],
)
def test_what_is_refused(cells: dict[str, object], said: str) -> None:
    """A value that the assumption does not take, and what it cannot apply to, with what would be accepted."""
    assert any(said in objection for objection in objections(CAPACITY, cells)), objections(CAPACITY, cells)


def test_a_new_workbook_has_every_assumption() -> None:
    """Each assumption stands there with its usual value, and the value is one that the sheet takes."""
    rows = usual_rows()
    assert [each["Setting"] for each in rows] == list(ASSUMPTIONS)
    assert {each["Setting"]: each["Value"] for each in rows if each["Value"] is not None} == dict(USUAL)
    assert objections(CAPACITY, *rows) == []
