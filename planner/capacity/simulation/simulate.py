"""What service a rota will give: the door `simulate_rota`, and `replay_rota` for tickets that really came."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.arrivals import Arrivals, arrivals_of, arrivals_that_came
from planner.capacity.simulation.kernel import Floats, Load, Outcome, is_compiled, simulate
from planner.capacity.simulation.setup import Month
from planner.capacity.simulation.statistics import Tally
from planner.domain.demand import Forecast, Tickets
from planner.domain.inputs import Inputs
from planner.domain.outcome.promise import Promise
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota

Loads = Callable[[int], tuple[Load, Arrivals]]
"""The tickets of a replication, in the order in which they may be begun."""

THREADS = 2
"""Replications simulated side by side; the compiled part of one leaves the interpreter to the others."""

AT_ONCE = 10
"""Replications begun before any of them is counted: so many are held in memory."""


def simulate_rota(
    inputs: Inputs, forecast: Forecast, terms: ServiceTerms, rota: Rota, progress: Progress | None = None
) -> Promise:
    """Simulate a rota on the forecast's paths, one path each replication, and tell what service it gives.

    How the desk works is said in `kernel`. Tickets count whose target falls due within the horizon, for only of them
    it is known whether they keep it. Response is the moment work on a ticket begins, resolution the moment it is done.
    Handling times and sick calls are drawn anew in each replication, but the same for every rota (common random
    numbers).
    """
    month = Month.of(inputs, terms, forecast.classes, rota)
    return _promise(month, foreseen(month, forecast), progress or Progress())


def simulate_on(inputs: Inputs, forecast: Forecast, terms: ServiceTerms, rota: Rota, loads: Loads) -> Promise:
    """Simulate one of many rotas on the same tickets, made once by `foreseen` for the first of them."""
    return _promise(Month.of(inputs, terms, forecast.classes, rota), loads, Progress())


def foreseen(month: Month, forecast: Forecast) -> Loads:
    """Return the tickets of each replication, by the forecast's paths; they are the same for every rota and team."""
    kinds = np.array([month.kinds.get(names, -1) for names in forecast.classes], np.int64)
    seed = month.inputs.settings.seed
    return lambda replication: month.load(arrivals_of(forecast, kinds, seed, replication), replication)


def replay_rota(
    inputs: Inputs, terms: ServiceTerms, came: Tickets, rota: Rota, progress: Progress | None = None
) -> Promise:
    """Simulate a rota on tickets that really came; what is drawn is their handling time and who was sick."""
    return replay_month(Month.of(inputs, terms, came.classes, rota), came, progress)


def replay_month(month: Month, came: Tickets, progress: Progress | None = None) -> Promise:
    """Simulate a month that is prepared on tickets that really came."""
    arrivals = arrivals_that_came(came, month.kinds, month.inputs.horizon)
    return _promise(month, lambda replication: month.load(arrivals, replication), progress or Progress())


def _promise(month: Month, loads: Loads, progress: Progress) -> Promise:
    settings = month.inputs.settings
    tally = Tally(month.inputs, month.terms, month.targets, month.attendance.standby_days)
    if not is_compiled():
        progress.tell(Step("compile", "the simulation is compiled, once on this machine (about half a minute)"))

    def run(replication: int) -> tuple[Arrivals, Outcome, Floats]:
        load, tickets = loads(replication)
        missed = month.attendance.missed(settings.unplanned_absence, settings.seed, replication)
        outcome = simulate(month.desk, month.attendance.presence(missed), load, month.end)
        return tickets, outcome, month.attendance.paid(missed)

    months = range(settings.replications)
    with ThreadPoolExecutor(THREADS) as pool:
        done = (each for first in months[::AT_ONCE] for each in pool.map(run, months[first : first + AT_ONCE]))
        for replication, one in enumerate(done):
            tally.add(*one)
            if replication % 20 == 0:
                progress.tell(Step("promise", f"month {replication + 1} of {settings.replications}"))
            if progress.stop.is_set():
                break
    return tally.promise()
