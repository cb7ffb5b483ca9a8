"""The Service sheet."""

from planner.domain.tickets.service_targets import ServiceTarget
from planner.workbook.sheets.service import SERVICE
from tests.planner.workbook.workbooks import objections, row


def test_a_target() -> None:
    """Targets are lengths of time, attainment a share; what is empty is usual."""
    cells = {"Response_target": "30 min", "Resolution_target": "4 h", "Attainment": "95%", "Clock": "24x7"}
    assert row(SERVICE, Priority="P1", **cells).target() == ServiceTarget("P1", 30, 0.95, "24x7", 240)


def test_percent_and_order_of_targets() -> None:
    """95 for 0.95 is refused with what was meant, and nothing is solved before it is answered."""
    usual = {"Priority": "P1", "Response target": "4 h", "Resolution target": 30, "Attainment": 0.9, "Clock": "24x7"}
    assert objections(SERVICE, usual | {"Attainment": 95}) == [
        "Service!D2: 95 is above 0.999; accepted: 0.95 or 95%",
    ]
    (only,) = objections(SERVICE, usual)
    assert "resolution target of 30 minutes is shorter than the response target of 240" in only
