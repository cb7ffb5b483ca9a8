"""What small desks require: floors and windows over their skills."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Floor, Productivity, Requirement, Window

SETS = (frozenset({"desk"}), frozenset({"net"}), frozenset({"desk", "net"}))


@st.composite
def requirements(draw: DrawFn, inputs: Inputs) -> Requirement:
    """Draw up to five floors and windows within the plan."""
    floors = st.lists(_floors(inputs), min_size=1, max_size=5)
    windows = st.lists(_windows(inputs), min_size=1, max_size=5)
    return Requirement(tuple(draw(floors)), tuple(draw(windows)), Productivity(0.04, 0.05, 0.85))


@st.composite
def _floors(draw: DrawFn, inputs: Inputs) -> Floor:
    minutes = draw(st.sampled_from((60, 90, 240)))
    at = draw(_hours(inputs, 240))
    tiers = frozenset(draw(st.sampled_from(("", "P", "PS"))))
    return Floor(
        draw(st.sampled_from(SETS)), at, at + minutes, draw(st.integers(1, 2)), "tickets", tiers & inputs.tier.keys()
    )


@st.composite
def _windows(draw: DrawFn, inputs: Inputs) -> Window:
    minutes = draw(st.sampled_from((480, 1440, 2880)))
    at = draw(_hours(inputs, 2880))
    return Window(draw(st.sampled_from(SETS)), at, at + minutes, 15 * draw(st.integers(4, 120)), "tickets")


def _hours(inputs: Inputs, before_end: int) -> st.SearchStrategy[int]:
    """Return whole hours of the plan that end so many minutes before it does."""
    start, end = inputs.horizon.start, inputs.horizon.end
    return st.integers(0, (end - before_end - start) // 60).map(lambda hour: start + 60 * hour)
