"""The Skills sheet."""

from planner.workbook.sheets.skills import SKILLS
from tests.planner.workbook.workbooks import objections, reader, row


def test_a_column_per_skill() -> None:
    """Every further header is a skill; empty and 0 are no skill."""
    assert row(SKILLS, Name="Ann", desk=1, net=0, apps="0.5").proficiencies() == {"desk": 1, "apps": 0.5}
    assert reader(SKILLS, {"Name": "Ann", "desk": 1, "net": None, "(Phone)": "x"}).further == ("desk", "net")


def test_a_speed_is_a_number() -> None:
    """A tick is no speed, and nobody works at twice the speed."""
    assert objections(SKILLS, {"Name": "Ann", "desk": "x"}, {"Name": "Bob", "desk": 2}) == [
        "Skills!B2: 'x' is not a number; accepted: a number from 0 to 1.5 (1 = fully proficient, empty = no)",
        "Skills!B3: 2 is above 1.5; accepted: a number from 0 to 1.5 (1 = fully proficient, empty = no)",
    ]


def test_a_speed_near_zero_is_refused() -> None:
    """Work that takes for ever is no skill; empty and 0 are."""
    (only,) = objections(SKILLS, {"Name": "Ann", "net": 1e-300, "desk": 0})
    assert "a speed of 1e-300; accepted: 0.05 to 1.5" in only
