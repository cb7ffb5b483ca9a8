"""Which duty is night work."""

from datetime import date

import pytest

from planner.domain.roster.shifts import Shift
from scheduling.facts.duties import shift_duty
from scheduling.presets.night_work import NightWork
from tests.builders import world

DAY = date(2026, 6, 2)


@pytest.mark.parametrize(
    ("law", "start", "end", "night"),
    [
        ("uk_wtr", 18, 26, True),  # 23:00 to 02:00 is three hours
        ("uk_wtr", 17, 25, False),  # two
        ("uk_wtr", 3, 11, True),  # 03:00 to 06:00, before the day itself
        ("de_arbzg", 17, 25, False),  # two hours are not more than two
        ("de_arbzg", 18, 26, True),
        ("fr_code_travail", 16, 24, True),  # from 21:00
        ("eu_wtd", 16, 24, False),  # from midnight to 07:00
        ("eu_wtd", 4, 12, True),
        ("us_flsa", 18, 26, True),  # says nothing: as in the UK
        ("", 17, 25, False),
    ],
)
def test_hours_of_night_by_law(law: str, start: int, end: int, night: bool) -> None:
    """A shift on the edge of each law's night, whole hours."""
    inputs = world(labour_law=law, shifts=(Shift("X", start * 60, end % 24 * 60 or 1440),))
    assert NightWork(inputs).is_night_duty("Ann", shift_duty(inputs, "X", DAY)) is night
