"""The Calendar sheet."""

from datetime import date

from planner.domain.calendar import CalendarDay
from planner.workbook.sheets.calendar import CALENDAR
from tests.planner.workbook.workbooks import row


def test_a_day() -> None:
    """A day without a kind is a public holiday; shares and weekdays are read as such."""
    day = date(2026, 6, 5)
    assert row(CALENDAR, Date=day).entry() == CalendarDay(day)
    cells = {"Name": "Move", "Kind": "event", "Volume_change": "30%", "Roster_as": "Sun"}
    assert row(CALENDAR, Date=day, **cells).entry() == CalendarDay(day, "Move", "event", 0.3, 6)
