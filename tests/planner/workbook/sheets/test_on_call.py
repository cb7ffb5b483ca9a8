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


def test_a_weekend_is_one_turn_from_friday_to_monday() -> None:
    """What is empty is usual: from Friday 09:00 to Monday 09:00; an evening and an end of its own are read."""
    weekend = row(ON_CALL, Tier="Weekend", Code="W", Turn="weekend").on_call_tier()
    assert (weekend.turn, weekend.handover_weekday, weekend.ends) == ("week", 4, 3 * 1440 + 540)
    cells = {"Turn": "weekend", "Handover_time": "18:00", "Ends_on": "Sun", "Ends_at": "22:00"}
    assert row(ON_CALL, Tier="Weekend", Code="W", **cells).on_call_tier().ends == 2 * 1440 + 22 * 60


def test_the_other_days_of_the_week_are_a_turn_with_an_end() -> None:
    """From Monday to Friday at the handover time; the same day and time again is a whole week."""
    week = row(ON_CALL, Tier="Week", Code="P", Ends_on="Fri").on_call_tier()
    assert (week.turn, week.handover_weekday, week.ends) == ("week", 0, 4 * 1440 + 540)
    assert row(ON_CALL, Tier="Week", Code="P", Ends_on="Mon").on_call_tier().ends is None
    cells = {"Handover_time": "18:00", "Ends_on": "Mon", "Ends_at": "08:00"}
    assert row(ON_CALL, Tier="Week", Code="P", **cells).on_call_tier().ends == 7 * 1440 + 480
    (only,) = objections(ON_CALL, {"Tier": "A", "Code": "A", "Ends at": "08:00"})
    assert "the weekday in Ends on" in only
