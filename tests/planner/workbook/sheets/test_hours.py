"""The Hours sheet."""

from planner.domain.tickets.service_targets import Opening
from planner.workbook.sheets.hours import HOURS
from tests.planner.workbook.workbooks import objections, row


def test_a_row_may_hold_several_days() -> None:
    """Mon-Tue is two openings; a holiday is a day of its own."""
    assert row(HOURS, Clock="Office", Day="Mon-Tue", Opens="08:00", Closes="18:00").openings() == (
        Opening("Office", 0, 480, 1080),
        Opening("Office", 1, 480, 1080),
    )
    assert row(HOURS, Clock="Office", Day="holiday", Opens="08:00", Closes="24:00").openings() == (
        Opening("Office", "holiday", 480, 1440),
    )


def test_a_clock_stops_after_it_starts() -> None:
    """Hours over midnight take two rows."""
    (only,) = objections(HOURS, {"Clock": "Night", "Day": "Mon", "Opens": "22:00", "Closes": "06:00"})
    assert only.endswith("over midnight takes two rows")
