"""The promise of a rota for the tests: simulated on a forecast, or replayed on tickets that came."""

from collections.abc import Mapping

from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.simulate import replay_rota, simulate_rota
from planner.domain.inputs import Inputs
from planner.domain.outcome.promise import Promise
from planner.domain.progress import Progress
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Forecast, Tickets


def simulated(inputs: Inputs, forecast: Forecast, rota: Rota, progress: Progress | None = None) -> Promise:
    """Return what a rota promises on a forecast."""
    return simulate_rota(inputs, forecast, ServiceTerms.of(inputs, forecast.classes), rota, progress)


def replayed(inputs: Inputs, came: Tickets, rota: Rota, rests: Mapping[str, int] | None = None) -> Promise:
    """Return what a rota gives to tickets that came, with the minutes of rest after a call-out by person."""
    return replay_rota(inputs, ServiceTerms.of(inputs, came.classes), came, rota, rests=rests or {})
