"""Handling minutes of a ticket: from the Handling sheet, else from logged work, else the mean of similar classes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from statistics import fmean

from planner.capacity.service.handle_estimates import handle_estimates
from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.tickets.contracts import plain_priorities
from planner.domain.tickets.demand import TicketClass
from planner.domain.tickets.service_targets import Handling


def with_logged_handling(inputs: Inputs) -> Inputs:
    """Return the inputs with an estimated handling row for each class with logged work and no row of the planner.

    Earlier estimates are replaced.
    """
    given = tuple(row for row in inputs.handling if row.logged is None)
    known = {(row.priority, row.skill) for row in given}
    found = (e for e in handle_estimates(inputs) if (e.priority, e.skill) not in known)
    logged = tuple(Handling(e.priority, e.skill, round(e.minutes, 2), round(e.spread, 2), e.tickets) for e in found)
    return replace(inputs, handling=given + logged)


def handling_of(inputs: Inputs, classes: Iterable[TicketClass]) -> dict[TicketClass, Handling]:
    """Return minutes and spread of each class: its row, or the mean of the rows of its priority, or of all rows.

    Raises
    ------
    InputFaults
        When there is no row to go by.
    """
    known = {(row.priority, row.skill): row for row in inputs.handling}
    plain = plain_priorities(inputs.service)
    return {names: known.get(names) or _mean_of_similar(names, known, plain) for names in classes}


def _mean_of_similar(names: TicketClass, known: dict[TicketClass, Handling], plain: Mapping[str, str]) -> Handling:
    priority, skill = names
    like = plain.get(priority, priority)
    rows = [row for row in known.values() if plain.get(row.priority, row.priority) == like] or list(known.values())
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
