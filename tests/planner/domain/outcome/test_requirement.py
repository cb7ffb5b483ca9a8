"""Floors, windows and what a duty delivers."""

from planner.domain.outcome.requirement import Productivity, Requirement, Window, productive_minutes

NET = frozenset({"net"})


def test_productive_minutes_by_hand() -> None:
    """8 h with a 30 min break, speed 1, 80.75% productive: 450 x .8075 = 363 min, in quarters 360."""
    share = Productivity(unplanned_absence=0.05, occupancy_cap=0.85).share
    assert round(share, 4) == 0.8075
    assert productive_minutes((0, 480), 30, 1.0, share, (0, 480)) == 360


def test_half_a_shift_delivers_half() -> None:
    """A window over half of a duty gets half of it: the break is spread evenly."""
    assert productive_minutes((0, 480), 60, 1.0, 1.0, (0, 240)) == 210
    assert productive_minutes((0, 480), 60, 0.5, 1.0, (240, 960)) == 105


def test_the_larger_of_two_like_windows_stays() -> None:
    """A window added over the same skills and span replaces a smaller one and yields to a larger one."""
    requirement = Requirement(windows=(Window(NET, 0, 60, 30, "first"),))
    assert requirement.with_windows([Window(NET, 0, 60, 45, "more")]).windows[0].minutes == 45
    assert requirement.with_windows([Window(NET, 0, 60, 15, "less")]).windows[0].minutes == 30
    assert len(requirement.with_windows([Window(NET, 0, 90, 15, "wider")]).windows) == 2
