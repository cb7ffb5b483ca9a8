"""The demand of a plan: the forecast, the service terms of its tickets, and the work in them, made once."""

from dataclasses import dataclass

from planner.capacity.requirement.workload import Workload, workload_of
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Forecast


@dataclass(frozen=True, eq=False)
class Demand:
    """The tickets that a plan expects, on which terms, and how much work they bring."""

    forecast: Forecast
    terms: ServiceTerms
    workload: Workload

    @classmethod
    def of(cls, inputs: Inputs, forecast: Forecast) -> "Demand":
        """Work out the demand of a forecast.

        Raises
        ------
        InputFaults
            When no row of the Handling sheet and no logged work tells how long the work of a class takes.
        """
        terms = ServiceTerms.of(inputs, forecast.classes)
        return cls(forecast, terms, workload_of(inputs, forecast, terms))
