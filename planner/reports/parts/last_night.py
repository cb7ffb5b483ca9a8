"""Whom a plan takes to be on duty in its last night at sites in the east, in words."""

from planner.domain.day_after import day_after, shifts_of_day_after
from planner.domain.inputs import Inputs
from planner.reports.measures.wording import say_day


def last_night_lines(inputs: Inputs) -> tuple[str, ...]:
    """Return a sentence for each shift of the day after the plan that begins inside the plan."""
    after = say_day(day_after(inputs))
    return tuple(
        f"Shift {code} of {after} begins before this plan ends. The next plan decides who works it; until then "
        f"cover and promise count the people of {say_day(like)}."
        for code, like in shifts_of_day_after(inputs).items()
    )
