"""Free Sundays."""

from planner.domain.roster.shifts import Shift
from scheduling.rules.days.free_sundays import FreeSundays
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_one_of_two_sundays_must_be_free() -> None:
    """A night from Saturday into the first and an early on the second: none is free."""
    plan = "Ann - - - - - N -  - - - - - - E"
    assert said(FreeSundays, world(days=14), plan) == ["Ann has 0 free Sundays; the least is 1"]
    assert amounts(FreeSundays, world(days=14), "Ann - - - - - N -") == []


def test_work_to_midnight_and_from_midnight_leaves_a_sunday_free() -> None:
    """A shift ends at the first minute of Sunday, another begins at the last."""
    inputs = world(days=8, shifts=(Shift("A", 16 * 60, 24 * 60), Shift("B", 0, 8 * 60)))
    assert amounts(FreeSundays, inputs, "Ann - - - - - A - B") == []


def test_one_free_sunday_of_two_asked_for() -> None:
    """The second of the two is worked."""
    assert amounts(FreeSundays, world(days=14), "Ann - - - - - - -  - - - - - - E", 2) == [1]
