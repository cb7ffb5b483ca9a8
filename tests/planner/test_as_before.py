"""What a repair owes."""

from planner.as_before import as_before
from planner.domain.requirement import Floor, Productivity, Requirement, Window
from tests.builders import rota, world

DESK = frozenset({"desk"})


def test_what_was_short_is_owed_no_more_and_what_was_kept_still_is() -> None:
    """Two asked for in the early, one there; one in the late, one there; 5 h of an early less its break: 285 min."""
    inputs = world(days=1)
    start = inputs.horizon.start
    early, late = (Floor(DESK, start + at, start + at + 60, least, "tickets") for at, least in ((480, 2), (960, 1)))
    day = Window(DESK, start, start + 720, 720, "tickets")
    owed = as_before(inputs, Requirement((early, late), (day,), Productivity()), rota("Ann E\nBob L"))
    assert [floor.least for floor in owed.floors] == [1, 1]
    assert [window.minutes for window in owed.windows] == [285]
    enough = Window(DESK, start, start + 720, 240, "tickets")
    assert as_before(inputs, Requirement((), (enough,)), rota("Ann E")).windows == (enough,)
