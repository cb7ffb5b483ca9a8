"""The Leave sheet."""

from datetime import date

from planner.domain.roster.people import Leave
from planner.workbook.sheets.leave import LEAVE
from tests.planner.workbook.workbooks import objections, row


def days(first: int, last: int, **more: object) -> dict[str, object]:
    """Return a row of leave of Ann in June."""
    return {"Name": "Ann", "First day": date(2026, 6, first), "Last day": date(2026, 6, last), **more}


def test_leave() -> None:
    """Leave is approved annual leave unless said otherwise; hours a day become minutes."""
    first, last = date(2026, 6, 3), date(2026, 6, 5)
    assert row(LEAVE, Name="Ann", First_day=first, Last_day=last).leave() == Leave("Ann", first, last)
    cells = {"Kind": "SL", "Status": "requested", "Hours_a_day": 4}
    assert row(LEAVE, Name="Ann", First_day=first, Last_day=last, **cells).leave() == Leave(
        "Ann", first, last, "SL", False, 240
    )


def test_overlapping_leave() -> None:
    """Nobody is away twice on a day, also when a short leave lies between; refused leave is no leave."""
    rows = (days(1, 20), days(3, 4), days(20, 22), days(25, 26), days(25, 26, Status="refused"))
    found = objections(LEAVE, *rows)
    assert [fault.split(":")[0] for fault in found] == ["Leave!B3", "Leave!B4"]
    assert "Ann is already away 2026-06-01 to 2026-06-20" in found[1]


def test_leave_ends_after_it_starts() -> None:
    """A last day before the first is refused."""
    (only,) = objections(LEAVE, days(5, 3))
    assert only.startswith("Leave!C2: last day 2026-06-03 is before first day 2026-06-05")
