"""Last month's result as the days before this plan, for planners who name it instead of filling the Previous sheet."""

from dataclasses import replace
from pathlib import Path

from planner.domain.inputs import Inputs
from planner.workbook.input.input_sheets import read_sheets
from planner.workbook.pages.read_rota import read_rota
from scheduling.presets.look_back import look_back


def with_previous_rota(inputs: Inputs, folder: Path) -> Inputs:
    """Return the inputs with the duties of the previous rota that they name, when it lies in `folder`.

    They reach as far back as the rules look; what is before that rota stands on its own Previous sheet. Rows of the
    Previous sheet of the inputs win. Duties of people, shifts and tiers that are no longer in the workbook are left
    behind.

    Raises
    ------
    InputFaults
        When the previous rota cannot be read.
    """
    path = folder / inputs.settings.previous_rota
    if not inputs.settings.previous_rota or not path.is_file():
        return inputs
    before = read_sheets(path)
    rota, first = read_rota(path, before), inputs.settings.first_day
    since = first - look_back(inputs)
    typed = {(duty.person, duty.day) for duty in inputs.previous}
    carried = tuple(
        duty
        for duty in sorted({*before.previous, *rota.assignments})
        if since <= duty.day < first
        and duty.person in inputs.person
        and (duty.duty in inputs.shift or duty.duty in inputs.tier)
        and (duty.person, duty.day) not in typed
    )
    return replace(inputs, previous=carried + inputs.previous)
