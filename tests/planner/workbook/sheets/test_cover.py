"""The Cover sheet."""

from planner.domain.roster.rules import CoverLine
from planner.workbook.sheets.cover import COVER
from tests.planner.workbook.workbooks import objections, row


def test_a_line() -> None:
    """A span over midnight ends past 24:00; with no times it is the whole day."""
    night = row(COVER, Days="Sat", From="22:00", To="06:00", Skill="net", Least=2, Mode="must").line()
    assert night == CoverLine(1320, 1800, frozenset({5}), "net", "", 2, None, "must")
    assert row(COVER, Least=1).line() == CoverLine(0, 1440, least=1)


def test_a_line_asks_for_something_possible() -> None:
    """Nobody asked for, and a least above the most, are refused."""
    assert "asks for nobody" in objections(COVER, {"Skill": "net"})[0]
    assert "most 1 is below least 2" in objections(COVER, {"Least": 2, "Most": 1})[0]


def test_the_same_time_twice_is_a_whole_day() -> None:
    """From 06:00 to 06:00 ends a day later, as a shift with these times does."""
    line = row(COVER, From="06:00", To="06:00", Least=1).line()
    assert (line.start, line.end) == (360, 360 + 1440)
