"""The first hours of a plan, while the duties of the day before are not known."""

from datetime import timedelta

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from planner.domain.unknown_hours import unknown_minutes
from tests.builders import MONDAY, SHIFTS, world

EARLY, LATE, NIGHT = SHIFTS


def test_last_months_night_works_until_the_first_shift_of_the_plan() -> None:
    """The night of the day before lasts until the early shift begins; the hours until then are last month's."""
    assert unknown_minutes(world()) == min(EARLY.start, NIGHT.end)


def test_a_desk_without_nights_has_no_unknown_hours() -> None:
    """Early and late shifts end before midnight."""
    assert unknown_minutes(world(shifts=(EARLY, LATE))) == 0


def test_nothing_is_unknown_once_the_day_before_is_known() -> None:
    """Ann's night of the day before stands on the Previous sheet: she works until the morning, nobody else does."""
    known = (Assignment("Ann", MONDAY - timedelta(days=1), "N"),)
    assert unknown_minutes(world(previous=known)) == 0


def test_a_turn_on_call_of_last_month_counts_as_well() -> None:
    """On an office desk who was on call on the day before still is until the handover at nine."""
    tier = Tier("Primary", "P", turn="day", handover_minute=9 * 60)
    assert unknown_minutes(world(shifts=(), tiers=(tier,))) == 9 * 60
