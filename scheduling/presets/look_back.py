"""How far before a plan its rules have to look."""

from datetime import timedelta

from planner.domain.inputs import Inputs
from scheduling.presets.law_of import law_of
from scheduling.presets.preset import Item
from scheduling.presets.reference_periods import WEEKS

PERIODS: tuple[Item, ...] = ("averaging period", "night averaging period", "period of nights")
"""The figures that are lengths of periods in weeks."""


def look_back(inputs: Inputs) -> timedelta:
    """Return how far back duties count: the longest averaging period of the laws in use, and at least 17 weeks.

    That is longer than any period in which a day off is due for a Sunday or a public holiday.
    """
    laws = {law_of(inputs, person) for person in inputs.people}
    figures = (law.figure(item) for law in laws if law is not None for item in PERIODS)
    return timedelta(weeks=max([WEEKS, *(round(figure.value) for figure in figures if figure is not None)]))
