"""The inputs of the months ahead: the plan's own, with the public holidays until then."""

from dataclasses import replace
from datetime import date, timedelta

from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.workbook.input.assemble import holidays_between, with_holidays


def inputs_ahead(inputs: Inputs, last: date) -> Inputs:
    """Return the inputs with the public holidays of the plan and its sites up to a later day.

    Raises
    ------
    InputFaults
        When there is no ticket to foresee a month from, or nobody with contract hours.
    """
    _check(inputs)
    settings = replace(inputs.settings, last_day=max(last, inputs.settings.last_day))
    first = min(inputs.holidays, default=inputs.settings.first_day)
    kept, optional = holidays_between(settings, inputs.calendar, first)
    return replace(
        inputs,
        holidays={**inputs.holidays, **kept},
        optional_holidays={**inputs.optional_holidays, **optional},
        sites=tuple(with_holidays(site, settings, inputs.calendar, first) for site in inputs.sites),
    )


def as_of(inputs: Inputs) -> date:
    """Return the day on which the answer is asked for: the day after the last ticket, the plan's first day at most."""
    last = inputs.horizon.day_of(int(inputs.tickets.before(inputs.horizon.start).opened[-1]))
    return min(inputs.settings.first_day, last + timedelta(days=1))


def _check(inputs: Inputs) -> None:
    faults = []
    if not len(inputs.tickets.before(inputs.horizon.start)):
        found = f"no ticket before {inputs.settings.first_day}"
        faults.append(Fault("Plan", 0, 0, "", found, "Ticket files with an export of the months before the plan"))
    if not any(person.contract_minutes for person in inputs.people):
        found = "nobody with contract hours"
        faults.append(Fault("People", 0, 0, "", found, "at least one person with contract hours"))
    if faults:
        raise InputFaults(tuple(faults))
