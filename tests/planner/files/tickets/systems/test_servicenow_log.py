"""ServiceNow event logs."""

from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.frame import read_frame
from tests.planner.files.tickets.exports import export

LOG = """number,incident_state,reassignment_count,reopen_count,sys_mod_count,opened_at,sys_updated_at,priority,group
INC45,New,0,0,0,29/2/2016 01:16,29/2/2016 01:23,3 - Moderate,Group 56
INC45,Resolved,0,0,2,29/2/2016 01:16,29/2/2016 08:53,3 - Moderate,Group 56
INC45,Closed,1,1,4,29/2/2016 01:16,5/3/2016 12:00,3 - Moderate,Group 70"""


def test_three_events_are_one_ticket(tmp_path: Path) -> None:
    """The last event tells the group; hand-offs and reopenings are touches."""
    frame = read_frame([export(tmp_path, LOG)], ExportFormat())
    assert frame.systems == ("ServiceNow event log",)
    (row,) = frame.table.to_dict("records")
    assert (row["group"], row["touches"], frame.collapsed) == ("Group 70", 3, 2)
