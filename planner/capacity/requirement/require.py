"""What the work needs of the rota: the door of this room."""

from planner.capacity.requirement.floors import floors_of
from planner.capacity.requirement.hours_needed import hours_needed
from planner.capacity.requirement.windows import first_windows
from planner.capacity.requirement.workload import workload_of
from planner.capacity.service.skill_sets import skill_sets
from planner.domain.demand import Forecast
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Productivity, Requirement


def require(inputs: Inputs, forecast: Forecast) -> Requirement:
    """Return the floors and the first windows of a plan; windows that its rota misses come from `missed_windows`.

    Raises
    ------
    InputFaults
        When nothing says how long the work of a class takes.
    """
    settings = inputs.settings
    productivity = Productivity(settings.unplanned_absence, settings.meetings, settings.occupancy_cap)
    workload = workload_of(inputs, forecast)
    floors = floors_of(inputs, forecast, productivity, skill_sets(inputs, {skill for _, skill in forecast.classes}))
    needs = hours_needed(inputs, workload, floors, productivity)
    return Requirement(floors, first_windows(inputs, workload), productivity, needs)
