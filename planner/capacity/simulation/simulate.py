"""The service of a rota: simulated on a forecast, or replayed on tickets that came."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from planner.capacity.kernel_cache import is_kept, kernels_of
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.arrivals import Arrivals, arrivals_of, arrivals_that_came
from planner.capacity.simulation.customer_shares import CustomerShares
from planner.capacity.simulation.setup import NO_REST, Setup
from planner.capacity.simulation.tally import Tally
from planner.capacity.simulation.ticket_kernel import Floats, Outcome, TicketLoad, simulate
from planner.domain.inputs import Inputs
from planner.domain.outcome.promise import Promise
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Forecast, Tickets

Loads = Callable[[int], tuple[TicketLoad, Arrivals]]
"""The tickets of a replication, in the order in which they may be begun."""

THREADS = 2
"""Replications simulated side by side; the compiled part of one leaves the interpreter to the others."""

AT_ONCE = 10
"""Replications in one batch; a batch is in memory at once."""


def simulate_rota(
    inputs: Inputs,
    forecast: Forecast,
    terms: ServiceTerms,
    rota: Rota,
    progress: Progress | None = None,
    *,
    rests: Mapping[str, int] = NO_REST,
) -> Promise:
    """Simulate a rota on the forecast's paths, one path each replication, and return the service it gives.

    `ticket_kernel` states how the desk works. Only tickets whose target falls due within the horizon count, since the
    others may still keep it. Response is the moment work on a ticket begins, resolution the moment it is done.
    Handling times and sick calls are drawn anew in each replication, but the same for every rota (common random
    numbers). `rests` are the minutes of unbroken rest before a shift that people are owed after a call-out.
    """
    setup = Setup.of(inputs, terms, forecast.classes, rota, rests)
    customers = CustomerShares.of(inputs, setup.terms)
    return _promise(setup, forecast_loads(setup, forecast), progress or Progress(), customers)


def simulate_on_loads(
    inputs: Inputs,
    forecast: Forecast,
    terms: ServiceTerms,
    rota: Rota,
    loads: Loads,
    *,
    rests: Mapping[str, int] = NO_REST,
) -> Promise:
    """Simulate one of many rotas on the same tickets, made once by `forecast_loads` for the first of them."""
    return _promise(Setup.of(inputs, terms, forecast.classes, rota, rests), loads, Progress())


def forecast_loads(setup: Setup, forecast: Forecast) -> Loads:
    """Return the tickets of each replication, by the forecast's paths; they are the same for every rota and team."""
    kinds = np.array([setup.kinds.get(names, -1) for names in forecast.classes], np.int64)
    seed = setup.inputs.settings.seed
    return lambda replication: setup.load(arrivals_of(forecast, kinds, seed, replication), replication)


def replay_rota(
    inputs: Inputs,
    terms: ServiceTerms,
    came: Tickets,
    rota: Rota,
    progress: Progress | None = None,
    *,
    rests: Mapping[str, int] = NO_REST,
) -> Promise:
    """Simulate a rota on real tickets of the past; handling times and sick calls are drawn at random."""
    return replay_setup(Setup.of(inputs, terms, came.classes, rota, rests), came, progress)


def replay_setup(setup: Setup, came: Tickets, progress: Progress | None = None) -> Promise:
    """Replay a prepared setup on tickets that came."""
    arrivals = arrivals_that_came(came, setup.kinds, setup.inputs.horizon)
    return _promise(setup, lambda replication: setup.load(arrivals, replication), progress or Progress())


def _promise(setup: Setup, loads: Loads, progress: Progress, customers: CustomerShares | None = None) -> Promise:
    settings = setup.inputs.settings
    tally = Tally(setup.inputs, setup.terms, setup.targets, setup.attendance, customers)
    if not all(map(is_kept, kernels_of("planner.capacity.simulation"))):
        progress.tell(Step("compile", "the simulation is compiled, once on this machine (about half a minute)"))

    def run(replication: int) -> tuple[Arrivals, Outcome, Floats, Floats]:
        load, tickets = loads(replication)
        missed = setup.attendance.missed(settings.unplanned_absence, settings.seed, replication)
        outcome = simulate(setup.routing, setup.attendance.presence_events(missed), load, setup.end)
        lost = setup.attendance.lost(missed, outcome.late)
        return tickets, outcome, setup.attendance.paid(missed, lost), lost

    months = range(settings.replications)
    with ThreadPoolExecutor(THREADS) as pool:
        done = (each for first in months[::AT_ONCE] for each in pool.map(run, months[first : first + AT_ONCE]))
        for replication, one in enumerate(done):
            tally.add(*one)
            if replication % 20 == 0:
                share = replication / settings.replications
                progress.tell(Step("promise", f"month {replication + 1} of {settings.replications}", share=share))
            if progress.stop.is_set():
                break
    return tally.promise()
