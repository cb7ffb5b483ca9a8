"""How long hands-on work on a ticket takes: the planner's number, else what the tickets say, else what is likest."""

from collections.abc import Iterable
from statistics import fmean

from planner.capacity.calibration import handle_estimates
from planner.domain.demand import TicketClass
from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.service import Handling


def handling_of(inputs: Inputs, classes: Iterable[TicketClass]) -> dict[TicketClass, Handling]:
    """Return minutes and spread of each class.

    The Handling sheet comes first; a class that is not on it takes the estimate from logged work, or the mean of the
    rows of its priority, or of all rows.

    Raises
    ------
    InputFaults
        When there is neither a row nor logged work to go by.
    """
    wanted = tuple(classes)
    known = {(row.priority, row.skill): row for row in inputs.handling}
    if any(names not in known for names in wanted):
        logged = {
            (e.priority, e.skill): Handling(e.priority, e.skill, e.minutes, e.spread) for e in handle_estimates(inputs)
        }
        known = logged | known
    return {names: known.get(names) or _likest(names, known) for names in wanted}


def _likest(names: TicketClass, known: dict[TicketClass, Handling]) -> Handling:
    priority, skill = names
    rows = [row for row in known.values() if row.priority == priority] or list(known.values())
    if not rows:
        raise InputFaults(
            (
                Fault(
                    "Handling",
                    0,
                    0,
                    "",
                    f"no minutes for {priority} tickets of {skill}, and the export has no logged work",
                    "a row with the hands-on minutes of a ticket",
                ),
            )
        )
    return Handling(priority, skill, fmean(row.minutes for row in rows), fmean(row.spread for row in rows))
