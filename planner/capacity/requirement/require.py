"""The requirement of a plan."""

from planner.capacity.requirement.demand import Demand
from planner.capacity.requirement.floors import floors_of
from planner.capacity.requirement.hours_needed import hours_needed
from planner.capacity.requirement.windows import first_windows
from planner.capacity.service.skill_sets import skill_sets
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Productivity, Requirement


def require(inputs: Inputs, demand: Demand) -> Requirement:
    """Return the floors and the first windows of a plan; windows that its rota misses come from `missed_windows`."""
    settings = inputs.settings
    productivity = Productivity(settings.unplanned_absence, settings.meetings, settings.occupancy_cap)
    sets = skill_sets(inputs, {skill for _, skill in demand.forecast.classes})
    floors = floors_of(inputs, demand.forecast, demand.terms, productivity, sets)
    needs = hours_needed(inputs, demand.workload, floors, productivity)
    return Requirement(floors, first_windows(inputs, demand.workload), productivity, needs)
