"""Intercom conversations and tickets."""

import json
from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

STATISTICS = {
    "type": "conversation_statistics",
    "first_admin_reply_at": 1780301400,
    "last_close_at": 1780308000,
    "handling_time": 540,
    "time_to_last_close": 7200,
}


def test_an_answer_of_the_interface(tmp_path: Path) -> None:
    """Seconds since 1970 are instants; handling time is work in seconds, and time to close is none."""
    conversation = {
        "type": "conversation", "id": "21", "created_at": 1780300800, "updated_at": 1780308000, "state": "closed",
        "open": False, "priority": "priority", "admin_assignee_id": 814, "team_assignee_id": 5021,
        "source": {"type": "email", "id": "4", "subject": "x"}, "statistics": STATISTICS,
    }  # fmt: skip
    found = {"type": "conversation.list", "conversations": [conversation], "total_count": 1}
    made = read_export(export(tmp_path, json.dumps(found), "a.json"), ExportFormat())
    assert made.system.name == "Intercom"
    (row,) = made.table.to_dict("records")
    assert (row["id"], row["priority"], row["group"], row["handle_minutes"]) == ("21", "P2", "5021", 9)
    assert (row["opened"], row["answered"] - row["opened"], row["resolved"] - row["opened"]) == (29671680, 10, 120)


def test_what_is_no_priority_is_the_usual(tmp_path: Path) -> None:
    """Conversations that nobody marked are P3."""
    rows = (
        "Conversation ID,Conversation started at,Conversation priority,Team currently assigned\n"
        "1,2026-06-01 08:00:00,Not priority,Desk\n2,2026-06-01 09:00:00,Priority,Desk"
    )
    made = read_export(export(tmp_path, rows), ExportFormat())
    assert [row["priority"] for row in made.table.to_dict("records")] == ["P3", "P2"]
