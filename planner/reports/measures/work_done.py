"""What the windows of the requirement get: productive time of a rota against the work that must be done in them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import UNIT, Requirement, Window
from planner.domain.roster.rota import Rota
from planner.reports.measures.cover import spans_of


@dataclass(frozen=True)
class Served:
    """A window and the productive minutes a rota gives it."""

    window: Window
    planned: int

    @property
    def short(self) -> int:
        """Minutes of work that find nobody in time."""
        return max(0, self.window.minutes - self.planned)


def served(inputs: Inputs, requirement: Requirement, rota: Rota) -> tuple[Served, ...]:
    """Return what every window gets, in the order of the requirement; people on call don't count."""
    duties = [(who, code, a, b) for who, code, a, b in spans_of(inputs, rota) if code in inputs.shift]
    spans = np.array([(a, b) for _, _, a, b in duties], np.float64).reshape(-1, 2)
    breaks = np.array([inputs.shift[code].spread_break for _, code, _, _ in duties], np.float64)
    share = (1 - breaks / np.maximum(1, spans[:, 1] - spans[:, 0])) * requirement.productivity.share
    planned = np.zeros(len(requirement.windows), np.int64)
    for skills in requirement.skill_sets:
        asked = [index for index, window in enumerate(requirement.windows) if window.skills == skills]
        proficiency = {person.name: person.proficiency(skills) for person in inputs.people}
        rate = share * np.array([proficiency.get(who, 0.0) for who, _, _, _ in duties])
        for index in asked:
            planned[index] = _productive(spans[rate > 0], rate[rate > 0], requirement.windows[index])
    return tuple(Served(window, int(minutes)) for window, minutes in zip(requirement.windows, planned, strict=True))


def _productive(spans: NDArray[np.float64], rate: NDArray[np.float64], window: Window) -> int:
    """Sum what each duty delivers inside a window, each rounded to whole units as the requirement counts them."""
    present = np.minimum(spans[:, 1], window.end) - np.maximum(spans[:, 0], window.start)
    return UNIT * int(np.rint(np.maximum(0, present) * rate / UNIT).sum())
