"""Last month's result as the days before this plan, for planners who name it instead of filling the Previous sheet."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from planner.domain.inputs import Inputs
from planner.workbook.input.input_sheets import read_sheets
from planner.workbook.pages.read_rota import read_rota

REACH = timedelta(days=35)
"""How far back duties are carried over: runs, weekly rest and averages look no further."""


def with_previous_rota(inputs: Inputs, folder: Path) -> Inputs:
    """Return the inputs with the last duties of the previous rota that they name, when it lies in `folder`.

    Rows of the Previous sheet win. Duties of people, shifts and tiers that are no longer in the workbook are left
    behind.

    Raises
    ------
    InputFaults
        When the previous rota cannot be read.
    """
    path = folder / inputs.settings.previous_rota
    if not inputs.settings.previous_rota or not path.is_file():
        return inputs
    rota = read_rota(path, read_sheets(path))
    first = inputs.settings.first_day
    typed = {(duty.person, duty.day) for duty in inputs.previous}
    carried = tuple(
        duty
        for duty in sorted(rota.assignments)
        if first - REACH <= duty.day < first
        and duty.person in inputs.person
        and (duty.duty in inputs.shift or duty.duty in inputs.tier)
        and (duty.person, duty.day) not in typed
    )
    return replace(inputs, previous=carried + inputs.previous)
