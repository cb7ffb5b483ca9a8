"""The promise of a rota that was not made but mended or retyped: forecast and simulated anew."""

from dataclasses import replace

from forecasting.forecast import forecast_demand
from forecasting.volume import with_volume
from planner.capacity.service.observed_service import past_of
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.simulate import simulate_rota
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress, Step
from planner.domain.tickets.demand import Tickets
from planner.staffing.compile_ahead import SERVICE, CompileAhead
from planner.workbook.input.tickets import with_tickets
from scheduling.checking.call_out_rest import call_out_rest


def resimulate(plan: Plan, tickets: Tickets, progress: Progress) -> Plan:
    """Forecast from these tickets, simulate the unchanged rota, and return the plan with the new forecast and promise.

    Raises
    ------
    InputFaults
        When the workbook lacks the priority or the handling minutes of some tickets.
    """
    inputs = with_tickets(plan.inputs, tickets)
    ahead = CompileAhead.start(SERVICE)
    progress.tell(Step("forecast"))
    forecast = with_volume(forecast_demand(inputs, progress), inputs.volume_changes)
    ahead.wait(progress)
    progress.tell(Step("promise"))
    terms = ServiceTerms.of(inputs, forecast.classes)
    promise = simulate_rota(inputs, forecast, terms, plan.rota, progress, rests=call_out_rest(inputs))
    past = past_of(inputs, terms)
    return replace(plan, inputs=inputs, forecast=forecast, promise=promise, rounds=(), past=past, chance_minutes=None)
