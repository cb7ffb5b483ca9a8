"""What the tickets say of the desk so far: the door of the History sheet."""

from planner.capacity.service.calibration import handle_estimates
from planner.capacity.service.handling import handling_of
from planner.capacity.service.past_service import capacity_of, past_service
from planner.domain.inputs import Inputs
from planner.domain.outcome.past import HandlingUsed, Past, Source


def past_of(inputs: Inputs) -> Past:
    """Return service by month and the handling minutes of every class of the tickets that has a target.

    Raises
    ------
    InputFaults
        When nothing says how long the work of a class takes.
    """
    ranks = {target.priority: rank for rank, target in enumerate(inputs.service)}
    classes = [names for names in inputs.tickets.classes if names[0] in ranks]
    if not classes:
        return Past()
    rows = {(row.priority, row.skill): row for row in inputs.handling}
    logged = {(each.priority, each.skill): each for each in handle_estimates(inputs)}
    used = handling_of(inputs, classes)
    handling = []
    for names in sorted(classes, key=lambda names: (ranks[names[0]], names[1])):
        row = used[names]
        source: Source = "like others"
        if names in rows:
            source = "Handling sheet" if row.logged is None else "logged work"
        handling.append(HandlingUsed(*names, row.minutes, row.spread, source, logged.get(names)))
    return Past(past_service(inputs), tuple(handling), capacity_of(inputs))
