"""Free Sundays."""

from scheduling.rules.days.free_sundays import FreeSundays
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_one_of_two_sundays_must_be_free() -> None:
    """A night from Saturday into the first and an early on the second: none is free."""
    plan = "Ann - - - - - N -  - - - - - - E"
    assert said(FreeSundays, world(days=14), plan) == ["Ann has 0 free Sundays; the least is 1"]
    assert amounts(FreeSundays, world(days=14), "Ann - - - - - N -") == []
