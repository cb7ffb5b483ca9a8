"""The past service of the desk, measured from its tickets: the entry point for the History sheet."""

from planner.capacity.service.handle_estimates import handle_estimates
from planner.capacity.service.past_by_customer import past_by_customer
from planner.capacity.service.past_service import capacity_of, past_service
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.inputs import Inputs
from planner.domain.outcome.past import HandlingUsed, Past, Source


def past_of(inputs: Inputs, terms: ServiceTerms) -> Past:
    """Return service by month and the handling minutes of every class of the tickets that has a target."""
    ranks = {target.priority: rank for rank, target in enumerate(inputs.service)}
    classes = [names for names in inputs.tickets.classes if names[0] in ranks]
    if not classes:
        return Past()
    rows = {(row.priority, row.skill): row for row in inputs.handling}
    logged = {(each.priority, each.skill): each for each in handle_estimates(inputs)}
    handling = []
    for names in sorted(classes, key=lambda names: (ranks[names[0]], names[1])):
        row = terms.by_class[names].handling
        source: Source = "like others"
        if names in rows:
            source = "Handling sheet" if row.logged is None else "logged work"
        handling.append(HandlingUsed(*names, row.minutes, row.spread, source, logged.get(names)))
    months, customers = past_service(inputs, terms), past_by_customer(inputs, terms)
    return Past(months, tuple(handling), capacity_of(inputs), customers)
