"""Karnataka at its edges, worked by hand."""

from tests.scheduling.presets.judge import HOUR, broken, found, month

LAW = "in_karnataka"


def test_ten_hours_with_overtime_and_twelve_of_presence() -> None:
    """The same limits as in Maharashtra, from another Act."""
    assert broken(*month(LAW, "08-20", pause=120)) == []
    assert found("longest shift", *month(LAW, "08-19", pause=0)) == [HOUR]
    assert found("longest presence", *month(LAW, "08-21", pause=180)) == [HOUR]


def test_forty_eight_hours_and_six_days_of_a_week() -> None:
    """Six days of 8 h; half an hour more on one is overtime: a breach of a should."""
    assert found("hours in a calendar week", *month(LAW, *["08-16"] * 6, "-")) == []
    longer = month(LAW, *["08-16"] * 5, "08-16:30", "-")
    assert found("hours in a calendar week", *longer) == [30]
    assert "hours in a calendar week" not in broken(*longer)
    assert found("days in a calendar week", *month(LAW, *["08-14"] * 7)) == [1]


def test_an_hour_of_break_after_five() -> None:
    """Five hours need no break, more need an hour; eleven hours with one break are half an hour too long in one go."""
    assert found("break in a shift", *month(LAW, "08-13")) == []
    assert found("break in a shift", *month(LAW, "08-14", pause=30)) == [30]
    assert found("longest work without a break", *month(LAW, "08-20", pause=60)) == [30]
