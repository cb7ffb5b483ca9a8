"""The service of a rota, and what the next rota must give in addition."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.capacity.requirement.demand import Demand
from planner.capacity.requirement.raise_need import raise_need
from planner.capacity.requirement.windows import missed_windows
from planner.capacity.simulation.simulate import simulate_rota
from planner.domain.inputs import Inputs
from planner.domain.outcome.promise import Promise
from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress
from planner.domain.roster.rota import Rota


@dataclass(frozen=True)
class ServiceCheck:
    """The inputs and the demand on which rotas are simulated; `rests` is the rest of each person after a call-out."""

    inputs: Inputs
    demand: Demand
    progress: Progress
    rests: Mapping[str, int]

    def promise(self, rota: Rota) -> Promise:
        """Simulate a rota to the end, also after a stop: it takes seconds, and a rota without a promise is no plan."""
        forecast, terms = self.demand.forecast, self.demand.terms
        progress = Progress(self.progress.tell)
        return simulate_rota(self.inputs, forecast, terms, rota, progress, rests=self.rests)

    def with_missed_windows(self, requirement: Requirement, rota: Rota) -> Requirement:
        """Return the requirement with the windows that a rota misses."""
        return requirement.with_windows(missed_windows(self.inputs, self.demand.workload, requirement, rota))

    def next_requirement(self, requirement: Requirement, rota: Rota, promise: Promise) -> tuple[Requirement, str]:
        """Return what the next rota must give, and a sentence on what was added because the promise misses a target.

        It has the windows that the rota misses too. The sentence is empty when no target is missed or nothing is left
        to ask for.
        """
        owed = self.with_missed_windows(requirement, rota)
        return raise_need(self.inputs, self.demand.terms, owed, rota, promise)
