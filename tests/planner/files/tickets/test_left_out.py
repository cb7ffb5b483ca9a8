"""Rows of an export that are no work arriving."""

import numpy as np
import pandas as pd

from planner.domain.tickets.demand import NEVER
from planner.files.tickets.left_out import left_out


def reasons(state: str = "", tags: str = "", parent: str = "", channel: str = "", lasted: int = NEVER) -> str:
    """Return why one row is left out."""
    columns = [pd.Series([text], dtype="str") for text in (state, tags, parent, channel)]
    return str(left_out(columns[:1], columns[1], columns[2], columns[3], np.array([lasted]))[0])


def test_states_and_tags() -> None:
    """Spam, duplicates and merged tickets are told by their state or a tag, whole words only."""
    assert reasons(state="Duplicate") == "duplicate"
    assert reasons(state="Not a duplicate") == ""
    assert reasons(tags="vip closed_by_merge") == "merged into another"
    assert reasons(state="Closed") == ""


def test_children() -> None:
    """A ticket under another is the other's work; a placeholder is no parent."""
    assert reasons(parent="INC1") == "child of another ticket"
    assert reasons(parent="-") == ""


def test_what_machines_open_and_close() -> None:
    """An alert that went by itself is left out, one that somebody worked on is not, nor a quick phone call."""
    assert reasons(channel="Monitoring", lasted=2).startswith("opened by a machine")
    assert reasons(channel="Monitoring", lasted=30) == ""
    assert reasons(channel="Monitoring") == ""
    assert reasons(channel="Phone", lasted=2) == ""
