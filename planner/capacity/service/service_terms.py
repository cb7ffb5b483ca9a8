"""The terms of every class of tickets, with the SLA clocks and handling minutes behind them, made once for a plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.handling import handling_of
from planner.capacity.service.opening_hours import opening_hours
from planner.capacity.service.sla_clocks import sla_clock
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import TicketClass
from planner.domain.tickets.service_targets import ServiceTarget


@dataclass(frozen=True, eq=False)
class ServiceTerms:
    """The terms of each class whose priority is on the Service sheet."""

    by_class: Mapping[TicketClass, ClassTerms]

    @classmethod
    def of(cls, inputs: Inputs, classes: Iterable[TicketClass]) -> "ServiceTerms":
        """Work out the terms of some classes and of all classes of the tickets; each SLA clock is compiled once.

        Raises
        ------
        InputFaults
            When no row of the Handling sheet and no logged work tells how long the work of a class takes.
        """
        targets = {target.priority: target for target in inputs.service}
        known = [names for names in dict.fromkeys((*classes, *inputs.tickets.classes)) if names[0] in targets]
        handling = handling_of(inputs, known)
        places = dict.fromkeys((target.clock, target.site) for target in inputs.service)
        clocks = {place: sla_clock(inputs, *place) for place in places}
        opening = {site: opening_hours(inputs, site) for site in dict.fromkeys(map(_open_at, inputs.service))}
        ranks = {plain: rank for rank, plain in enumerate(dict.fromkeys(target.plain for target in inputs.service))}
        found = {}
        for names in known:
            target = targets[names[0]]
            found[names] = ClassTerms(
                names,
                target,
                handling[names],
                clocks[target.clock, target.site],
                opening[_open_at(target)],
                ranks[target.plain],
                _tiers(inputs, target, names[1]),
            )
        return cls(found)

    def of_classes(self, classes: Iterable[TicketClass]) -> tuple[ClassTerms, ...]:
        """Return the terms of some classes in their order, each once; classes without a target are left out."""
        return tuple(self.by_class[names] for names in dict.fromkeys(classes) if names in self.by_class)


def _open_at(target: ServiceTarget) -> str:
    """Return the site whose opening hours tell when a ticket comes out of hours.

    Work that waits for the next business day waits for that of the customer; people are on call when the desk closes.
    """
    return target.site if target.out_of_hours == "next business day" else ""


def _tiers(inputs: Inputs, target: ServiceTarget, skill: str) -> frozenset[str]:
    if target.out_of_hours != "on call":
        return frozenset()
    return frozenset(
        tier.code
        for tier in inputs.tiers
        if (not tier.skills or skill in tier.skills) and tier.respond_minutes <= target.response_minutes
    )
