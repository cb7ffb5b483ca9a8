"""Opening hours: the hours in which any clock of the Hours sheet runs; the rest is out of hours."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.sla_clocks import Instants, SlaClock, runs_at, sla_clock
from planner.domain.inputs import Inputs


def opening_hours(inputs: Inputs, site: str = "") -> SlaClock | None:
    """Return the hours in which some clock runs, at a site or for the plan, or None when the Hours sheet is empty."""
    if not inputs.openings:
        return None
    together = tuple(replace(opening, clock="open") for opening in inputs.openings)
    return sla_clock(replace(inputs, openings=together), "open", site)


def in_hours(opening: SlaClock | None, at: Instants) -> NDArray[np.bool_]:
    """Tell for each instant whether the desk is open; without an Hours sheet it never is."""
    return np.zeros(len(at), bool) if opening is None else runs_at(opening, at)
