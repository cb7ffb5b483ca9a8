"""The On-call sheet."""

from planner.domain.roster.on_call_tier import Tier
from planner.workbook.sheets.on_call import ON_CALL
from tests.planner.workbook.workbooks import objections, row


def test_a_tier() -> None:
    """What is empty is usual: a week from Monday 09:00, always, half an hour, one person."""
    assert row(ON_CALL, Tier="Primary", Code="P").on_call_tier() == Tier("Primary", "P")
    cells = {"Skills": "net; srv", "Turn": "day", "Handover_time": "08:00", "Respond_within": "1 h", "Gap": 7}
    tier = row(ON_CALL, Tier="Primary", Code="P", Escalate_after=15, **cells).on_call_tier()
    assert tier == Tier(
        "Primary", "P", frozenset({"net", "srv"}), "day", 0, 480, respond_minutes=60, gap_days=7, escalate_minutes=15
    )


def test_a_handover_at_24_00_is_the_next_day() -> None:
    """A turn starts at a time of its own day."""
    assert "a handover at 24:00" in objections(ON_CALL, {"Tier": "A", "Code": "A", "Handover time": "24:00"})[0]


def test_two_tiers_of_one_name_are_refused() -> None:
    """People and rules name a tier by its name."""
    (only,) = objections(ON_CALL, {"Tier": "Primary", "Code": "P"}, {"Tier": "primary ", "Code": "Q"})
    assert "On-call!A3: duplicate tier" in only
