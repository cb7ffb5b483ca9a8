"""What a star is made of: a plan, its tickets where they are at hand, and the key figures of scenarios."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from planner.domain.horizon import Horizon
from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.outcome.plan import Plan
from planner.domain.tickets.demand import Tickets, no_tickets
from planner.reports.measures.cover import Cover, covers
from planner.reports.measures.key_figures import KeyFigures
from planner.reports.measures.load import Load, loads


@dataclass(frozen=True, eq=False)
class StarSource:
    """A plan; `scenarios` are key figures by the name of the scenario, `failed` says why others have none."""

    plan: Plan
    tickets: Tickets = field(default_factory=no_tickets)
    scenarios: Mapping[str, KeyFigures] = field(default_factory=dict)
    failed: Mapping[str, str] = field(default_factory=dict)

    @property
    def inputs(self) -> Inputs:
        """The inputs of the plan."""
        return self.plan.inputs

    @property
    def horizon(self) -> Horizon:
        """The planned days."""
        return self.plan.inputs.horizon

    @cached_property
    def covers(self) -> tuple[Cover, ...]:
        """People required and on duty, by group."""
        return covers(self.inputs, self.plan.requirement, self.plan.rota)

    @cached_property
    def loads(self) -> tuple[Load, ...]:
        """What the rota asks of each person."""
        return tuple(loads(self.inputs, self.plan.rota).values())

    def at(self, instant: int) -> datetime:
        """Return an instant (UTC minutes) as a time of the plan's zone with its offset."""
        return local(instant, self.horizon.zone)

    def day_and_hour(self, instant: int) -> tuple[date, int]:
        """Return the local day and the local hour (0 to 23) of an instant."""
        at = self.at(instant)
        return at.date(), at.hour
