"""What a planner should know about tickets before trusting them."""

import numpy as np
import pandas as pd

from planner.domain.instants import instant
from planner.files.tickets.notes import ticket_notes
from tests.builders import MONDAY

START = instant(MONDAY, 0, "UTC")
HOURLY = START + 60 * np.arange(28 * 24, dtype=np.int64)


def notes(opened: np.ndarray, touches: float = 1) -> list[str]:
    """Return the notes on tickets of one group."""
    return list(ticket_notes(opened, pd.Series(["Desk"] * len(opened)), np.full(len(opened), touches), "UTC"))


def test_quiet_history() -> None:
    """Four whole weeks with a ticket every hour need no note."""
    assert notes(HOURLY) == []


def test_bursts() -> None:
    """Rule 7: ten tickets of a group in one minute look made by a machine."""
    (only,) = notes(np.sort(np.concatenate([HOURLY, np.full(11, HOURLY[100])])))
    assert only.startswith("1 burst of 10 or more tickets of one group in one minute, 12 tickets")


def test_gaps() -> None:
    """Rule 8: more than a week without a ticket looks like a lost part of the export."""
    (only,) = notes(np.concatenate([HOURLY[:240], HOURLY[480:]]))
    assert only == "no tickets between 2026-06-10 and 2026-06-21: is a part of the export missing?"


def test_partial_days_at_the_ends() -> None:
    """Rule 8: a first day that starts, or a last that ends, where that weekday usually has tickets is partial."""
    first, last = notes(HOURLY[12:-12])
    assert first == "the first day 2026-06-01 has its first ticket at 12:00: it may be partial"
    assert last == "the last day 2026-06-28 has its last ticket at 11:00: it may be partial"


def test_touches() -> None:
    """Rule 9: hand-offs and reopenings add work, and are told."""
    (only,) = notes(HOURLY, touches=1.5)
    assert "touched 1.50 times on average" in only
