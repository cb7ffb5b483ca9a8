"""Windows."""

from dataclasses import replace

from planner.domain.outcome.requirement import Productivity, Requirement, Window
from planner.domain.roster.rota import Assignment
from scheduling.rules.cover.windows import Windows
from tests.builders import MONDAY, person, world
from tests.scheduling.judge import amounts, said


def window(start: int, end: int, minutes: int, skills: str = "desk") -> Requirement:
    """Return one window between two hours counted from Monday's midnight, nobody ever absent."""
    midnight = world().horizon.midnight(MONDAY)
    wanted = Window(frozenset(skills.split()), midnight + 60 * start, midnight + 60 * end, minutes, "tickets")
    return Requirement(windows=(wanted,))


def test_what_reaches_into_the_window_counts() -> None:
    """Of an early of 8 h with 30 min break, half lies before 11:00: 3 h 45."""
    assert amounts(Windows, world(), "Ann E", requirement=window(0, 11, 225)) == []
    assert said(Windows, world(), "Ann E", requirement=window(0, 11, 300)) == [
        "Mon 1 Jun 00:00 to Mon 1 Jun 11:00: 3.8 h of desk, 5 h needed: tickets"
    ]


def test_speed_and_shrinkage_count() -> None:
    """Ann at 0.8, a tenth of whose time goes to meetings: 450 min are 324, counted as 330."""
    inputs = world(people=(person("Ann", skills={"desk": 0.8}), person("Bob", skills="net")), skills=("desk", "net"))
    requirement = replace(window(0, 24, 600), productivity=Productivity(meetings=0.1))
    assert amounts(Windows, inputs, "Ann E\nBob E", requirement=requirement) == [600 - 330]


def test_last_months_night_reaches_into_the_first_window() -> None:
    """The night of 31 May works until 07:00: 7 of 9 h, less its share of the break."""
    before = (Assignment("Ann", world(first=MONDAY).horizon.first_day.replace(month=5, day=31), "N"),)
    assert amounts(Windows, world(previous=before), "Ann - -", requirement=window(0, 12, 600)) == [600 - 375]


def test_a_minute_is_enough_to_break_it() -> None:
    """Half an early delivers 225 minutes before 11:00."""
    assert amounts(Windows, world(), "Ann E", requirement=window(0, 11, 226)) == [1]


def test_of_equal_windows_the_first_gives_the_reason() -> None:
    """Two kinds of work need the same people at the same time."""
    (one,) = window(0, 11, 300).windows
    both = Requirement(windows=(one, replace(one, because="calls")))
    assert said(Windows, world(), "Ann E", requirement=both) == [
        "Mon 1 Jun 00:00 to Mon 1 Jun 11:00: 3.8 h of desk, 5 h needed: tickets"
    ]
