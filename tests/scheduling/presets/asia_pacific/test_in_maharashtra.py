"""Maharashtra at its edges, worked by hand."""

from tests.scheduling.presets.judge import HOUR, broken, found, month

LAW = "in_maharashtra"


def test_ten_hours_of_work_in_a_presence_of_twelve() -> None:
    """Ten hours with two of breaks are both limits; a minute more of either is a breach."""
    assert broken(*month(LAW, "08-20", pause=120)) == []
    assert found("longest shift", *month(LAW, "08-20", pause=119)) == [1]
    assert found("longest presence", *month(LAW, "08-20:01", pause=121)) == [1]


def test_forty_eight_hours_and_six_days_of_a_week() -> None:
    """Six days of 8 h; a seventh day breaks both, of which the hours may be overtime and the day may not."""
    assert found("hours in a calendar week", *month(LAW, *["08-16"] * 6, "-")) == []
    inputs, rota = month(LAW, *["08-16"] * 7)
    assert found("hours in a calendar week", inputs, rota) == [8 * HOUR]
    assert found("days in a calendar week", inputs, rota) == [1]
    assert "hours in a calendar week" not in broken(inputs, rota)


def test_half_an_hour_after_six() -> None:
    """Six hours need no break."""
    assert found("break in a shift", *month(LAW, "08-14")) == []
    assert found("break in a shift", *month(LAW, "08-14:30", pause=20)) == [10]
