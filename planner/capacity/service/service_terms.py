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
        ranks = {target.priority: rank for rank, target in enumerate(inputs.service)}
        known = [names for names in dict.fromkeys((*classes, *inputs.tickets.classes)) if names[0] in ranks]
        handling = handling_of(inputs, known)
        clocks = {name: sla_clock(inputs, name) for name in dict.fromkeys(target.clock for target in inputs.service)}
        opening = opening_hours(inputs)
        found = {}
        for names in known:
            rank = ranks[names[0]]
            target = inputs.service[rank]
            tiers = _tiers(inputs, target, names[1])
            found[names] = ClassTerms(names, target, handling[names], clocks[target.clock], opening, rank, tiers)
        return cls(found)

    def of_classes(self, classes: Iterable[TicketClass]) -> tuple[ClassTerms, ...]:
        """Return the terms of some classes in their order, each once; classes without a target are left out."""
        return tuple(self.by_class[names] for names in dict.fromkeys(classes) if names in self.by_class)


def _tiers(inputs: Inputs, target: ServiceTarget, skill: str) -> frozenset[str]:
    if target.out_of_hours != "on call":
        return frozenset()
    return frozenset(
        tier.code
        for tier in inputs.tiers
        if (not tier.skills or skill in tier.skills) and tier.respond_minutes <= target.response_minutes
    )
