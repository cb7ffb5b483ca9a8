"""Longest night shift."""

from datetime import date

from planner.domain.roster.shifts import Shift
from scheduling.rules.hours.longest_night import LongestNight
from tests.builders import world
from tests.scheduling.judge import amounts, said

LONG_NIGHT = Shift("N", 20 * 60, 6 * 60, "Night", 60, kind="night")
EVENING = Shift("L", 13 * 60, 24 * 60, "Evening", 60, kind="late")


def test_only_night_work_is_measured() -> None:
    """Nine hours of work at night are too many, ten in the evening, one of them after 23:00, are no night."""
    assert said(LongestNight, world(shifts=(LONG_NIGHT, EVENING)), "Ann L N") == [
        "Ann works 9 h in the night of night on Tue 2 Jun; the most is 8 h"
    ]


def test_the_law_says_what_night_is() -> None:
    """21:00 to 24:00 is three hours of night in France, one in Germany, none of the three hours the UK asks for."""
    for law, found in (("fr_code_travail", [120]), ("de_arbzg", []), ("uk_wtr", [])):
        inputs = world(shifts=(EVENING,), labour_law=law)
        assert amounts(LongestNight, inputs, "Ann L") == found


def test_the_autumn_hour_counts_unless_the_law_leaves_it_out() -> None:
    """22:00 to 07:00 less a break of an hour is 9 h when the clock goes back, and 8 h in France."""
    for law, hours in (("de_arbzg", 9), ("fr_code_travail", 8)):
        inputs = world(first=date(2026, 10, 24), days=2, time_zone="Europe/Paris", labour_law=law)
        assert amounts(LongestNight, inputs, "Ann N", hours * 60) == []
        assert amounts(LongestNight, inputs, "Ann N", hours * 60 - 1) == [1]
