"""Australia at its edges, worked by hand."""

from dataclasses import replace
from datetime import date

from planner.domain.roster.rota import Rota
from tests.scheduling.presets.judge import HOUR, broken, found, month

LAW = "au_clerks"


def test_ten_hours_of_rest() -> None:
    """22:00 to 08:00 is enough, 22:00 to 07:30 is not; on the night the clock goes forward 22:00 to 08:00 is 9 h."""
    assert found("rest between duties", *month(LAW, "14-22", "08-16")) == []
    assert found("rest between duties", *month(LAW, "14-22", "07:30-15:30")) == [30]
    spring = month(LAW, "14-22", "08-16", first=date(2026, 10, 3), zone="Australia/Sydney")
    assert found("rest between duties", *spring) == [HOUR]


def test_ten_ordinary_hours_a_day() -> None:
    """Ten hours and half an hour of break; a minute more is overtime: a breach of a should."""
    assert found("longest shift", *month(LAW, "08-18:30", pause=30)) == []
    assert found("longest shift", *month(LAW, "08-18:31", pause=30)) == [1]
    assert broken(*month(LAW, "08-18:31", pause=30)) == []


def test_152_hours_in_four_weeks() -> None:
    """Nineteen days of 8 h are 152 h; a twentieth is 8 h beyond, and a should, since it may be reasonable."""
    week = ["08-16"] * 5 + ["-", "-"]
    nineteen = [*week * 3, *week[:4], "-", "-", "-"]
    assert found("average weekly hours", *month(LAW, *nineteen)) == []
    inputs, rota = month(LAW, *week * 4)
    assert found("average weekly hours", inputs, rota) == [8 * HOUR]
    assert "average weekly hours" not in broken(inputs, rota)


def test_seven_days_of_notice() -> None:
    """A change six days ahead is a breach, one seven days ahead is not."""
    inputs, rota = month(LAW, *["08-16"] * 5, "-", "-", "08-16")
    asked = replace(inputs, published=rota, today=inputs.horizon.first_day)
    sixth, seventh = (Rota.of(entry for entry in rota.assignments if entry.day != date(2026, 6, day)) for day in (5, 8))
    assert found("notice", asked, sixth) == [1]
    assert found("notice", asked, seventh) == []
