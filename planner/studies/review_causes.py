"""Why a month differed from its promise: replays that change one thing at a time, from planned to what was."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from planner.capacity.service.handle_estimates import handle_estimates
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.simulate import replay_rota, simulate_rota
from planner.domain.inputs import Inputs
from planner.domain.outcome.past import HandleEstimate
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Promise
from planner.domain.outcome.review import Cause, Target
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Tickets
from planner.domain.tickets.service_targets import Handling
from scheduling.checking.call_out_rest import call_out_rest

PROMISED, VOLUME, MIX = "promised", "number of tickets", "mix and timing of tickets"
HANDLE, ABSENCE, ROTA = "handle time", "absence", "other changes of the rota"

NO_WORK = "the tickets have no logged work: export it to see this"
NO_WORKED = "what was worked is not known: give it with --worked"


@dataclass(frozen=True)
class Month:
    """A month that is over: its plan with the tickets before it, those that came, and the rota that was worked."""

    plan: Plan
    inputs: Inputs
    came: Tickets
    worked: Rota | None

    @property
    def terms(self) -> ServiceTerms:
        """The terms of every class that was foreseen or came."""
        return ServiceTerms.of(self.inputs, (*self.plan.forecast.classes, *self.came.classes))

    @property
    def logged_work(self) -> tuple[HandleEstimate, ...]:
        """The handling times of the classes by the work logged on the tickets that came."""
        return handle_estimates(replace(self.inputs, tickets=self.came))

    @property
    def with_logged_work(self) -> Inputs | None:
        """The inputs with handling minutes from the work logged this month, None when none was logged."""
        logged = {(each.priority, each.skill): each for each in self.logged_work}
        if not logged:
            return None
        kept = (row for row in self.inputs.handling if (row.priority, row.skill) not in logged)
        rows = (Handling(*names, each.minutes, each.spread) for names, each in logged.items())
        return replace(self.inputs, handling=(*kept, *rows))

    @property
    def with_absence_only(self) -> Rota | None:
        """The planned rota without the days on which somebody did not work at all; None when that is not known."""
        if self.worked is None:
            return None
        there = {(each.person, each.day) for each in self.worked.assignments}
        return Rota.of(each for each in self.plan.rota.assignments if (each.person, each.day) in there)


def causes_of(month: Month, progress: Progress) -> tuple[tuple[Cause, ...], Promise]:
    """Return the promise and each thing that changed, in order, and the replay of the month as it was."""
    found: list[Cause] = []
    last = month.plan.promise
    for cause, replay in _replays(month, progress):
        found.append(cause)
        last = replay or last
    return tuple(found), last


def _replays(month: Month, progress: Progress) -> Iterator[tuple[Cause, Promise | None]]:
    plan, inputs, planned = month.plan, month.inputs, _shares(month.plan.promise)
    yield Cause(PROMISED, planned), None
    progress.tell(Step("review", "the number of tickets"))
    foreseen, scaled = (_even_month(month, factor) for factor in (1.0, _growth(month)))
    volume = {
        target: min(1.0, max(0.0, share + scaled[target] - foreseen[target])) if target in scaled else share
        for target, share in planned.items()
    }
    yield Cause(VOLUME, volume), None
    progress.tell(Step("review", "the tickets that came"))
    replayed = replay_rota(inputs, month.terms, month.came, plan.rota, progress, rests=call_out_rest(inputs))
    yield Cause(MIX, _shares(replayed)), replayed
    logged = month.with_logged_work
    if logged is None:
        yield Cause(HANDLE, {}, NO_WORK), None
    else:
        inputs = logged
        replayed = _replay(inputs, month, plan.rota, progress)
        yield Cause(HANDLE, _shares(replayed)), replayed
    present = month.with_absence_only
    if present is None or month.worked is None:
        yield Cause(ABSENCE, {}, NO_WORKED), None
        yield Cause(ROTA, {}, NO_WORKED), None
        return
    known = replace(inputs, settings=replace(inputs.settings, unplanned_absence=0.0))
    for name, rota in ((ABSENCE, present), (ROTA, month.worked)):
        progress.tell(Step("review", name))
        replayed = _replay(known, month, rota, progress)
        yield Cause(name, _shares(replayed)), replayed


def _replay(inputs: Inputs, month: Month, rota: Rota, progress: Progress) -> Promise:
    terms = ServiceTerms.of(inputs, (*month.plan.forecast.classes, *month.came.classes))
    return replay_rota(inputs, terms, month.came, rota, progress, rests=call_out_rest(inputs))


def _shares(promise: Promise) -> dict[Target, float]:
    return {(row.priority, row.measure): row.promised for row in promise.rows if not row.skill}


def _growth(month: Month) -> float:
    foreseen = float(month.plan.forecast.mean.sum())
    return len(month.came) / foreseen if foreseen else 1.0


def _even_month(month: Month, factor: float) -> dict[Target, float]:
    """Return the shares of months whose tickets come by chance around the forecast's mean times a factor."""
    forecast = month.plan.forecast
    settings = month.inputs.settings
    dice = np.random.default_rng(settings.seed)
    shape = (settings.replications, *forecast.mean.shape)
    paths = dice.poisson(forecast.mean * factor, shape).astype(np.uint16)
    drawn, rests = replace(forecast, paths=paths), call_out_rest(month.inputs)
    return _shares(simulate_rota(month.inputs, drawn, month.terms, month.plan.rota, rests=rests))
