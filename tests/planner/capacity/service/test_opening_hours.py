"""Laws of the opening hours of a desk."""

import numpy as np

from planner.capacity.service.opening_hours import in_hours, opening_hours
from planner.domain.tickets.service_targets import Opening
from tests.builders import world


def test_open_by_any_clock() -> None:
    """Two clocks from 8 to 12 and from 11 to 15 make one desk open from 8 to 15; without clocks it never is."""
    inputs = world(openings=(Opening("a", 0, 480, 720), Opening("b", 0, 660, 900)))
    at = inputs.horizon.start + 60 * np.array([7, 8, 11, 14, 15])
    assert in_hours(opening_hours(inputs), at).tolist() == [False, True, True, True, False]
    assert not in_hours(opening_hours(world()), at).any()
