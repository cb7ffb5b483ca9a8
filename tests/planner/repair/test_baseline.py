"""What a repair owes."""

from planner.domain.outcome.requirement import Floor, Productivity, Requirement, Window
from planner.repair.baseline import breaches_before, window_minutes
from scheduling.checking.desk import Desk
from tests.builders import rota, world

DESK = frozenset({"desk"})


def test_what_was_short_is_passed_and_what_was_kept_is_not() -> None:
    """Two asked for in the early, one there: an hour of a person may be missing; the late has all it needs."""
    inputs = world(days=1)
    start = inputs.horizon.start
    early, late = (Floor(DESK, start + at, start + at + 60, least, "tickets") for at, least in ((480, 2), (960, 1)))
    desk = Desk.of(inputs, Requirement((early, late)))
    passed = breaches_before(desk, rota("Ann E\nBob L"))
    floors = {at: amount for (rule, at), amount in passed.items() if rule == "floors"}
    assert floors == {("desk", "", start + 480, start + 540, start + 480): 60}


def test_windows_are_added_up() -> None:
    """Eight hours asked for twice: an early less its break gives 285 min to the first window, none to the second."""
    inputs = world(days=1)
    start = inputs.horizon.start
    windows = (
        Window(DESK, start, start + 720, 480, "tickets"),
        Window(DESK, start + 1200, start + 1680, 480, "tickets"),
    )
    need = Requirement((), windows, Productivity())
    assert window_minutes(inputs, need, rota("Ann E")) == (480 - 285) + 480
