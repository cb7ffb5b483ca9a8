"""One past month planned with what was known before it, and its real tickets replayed through the planned rota."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner.capacity.baselines.least_staffing import Staffing, answered
from planner.capacity.baselines.pooled_staffing import pooled_staffing
from planner.capacity.baselines.usual_staffing import erlang_staffing, flat_staffing
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.simulate import replay_rota
from planner.domain.inputs import Inputs
from planner.domain.outcome.back_test import MonthTested, ReplayedPromise
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Promise
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.studies.ticket_bursts import Burst, bursts, without
from scheduling.checking.call_out_rest import call_out_rest


@dataclass(frozen=True)
class MonthReplay:
    """A past month tested, its bursts, and the hours of other ways to staff the same service."""

    month: MonthTested
    staffings: tuple[Staffing, ...] = ()
    """The rota, then one with as few hours as promise every target, then the planner's usual ways for what that gives.

    All of them on the month without its bursts.
    """
    bursts: tuple[Burst, ...] = ()
    """Days of the month on which a class got far more tickets than people make, the largest first."""


@dataclass(frozen=True)
class Replayer:
    """What a month is planned with: `plan_month` makes its plan, `lean` a rota of as few hours as keep its promises.

    The plan's own rota fills contracts, so the hours of the other one stand beside those of the usual ways to staff.
    All its parts must be functions that another process can import.
    """

    plan_month: Callable[..., Plan]
    lean: Callable[..., Rota]

    def __call__(self, month: tuple[Inputs, Inputs], progress: Progress) -> MonthReplay:
        """Test one month: its inputs as they were on the eve, and all inputs there are today."""
        past, inputs = month
        days = f"{past.settings.first_day} to {past.settings.last_day}"
        progress.tell(Step("backtest", f"{days}, planned with the tickets of before"))
        plan = self.plan_month(past, progress=progress)
        progress.tell(
            Step("backtest", f"{days}, with as few hours as keep the targets, and replayed with the tickets that came")
        )
        return _replayed(plan, self.lean(plan, progress=progress), inputs)


def _replayed(plan: Plan, lean: Rota, inputs: Inputs) -> MonthReplay:
    past = plan.inputs
    horizon = past.horizon
    came = inputs.tickets.between(horizon.start, horizon.end)
    found = bursts(inputs, horizon.first_day, horizon.last_day)
    usual = without(came, found, horizon.zone)
    terms = ServiceTerms.of(past, (*plan.forecast.classes, *came.classes))
    rests = call_out_rest(past)
    replayed = replay_rota(past, terms, came, plan.rota, rests=rests)
    calm = replay_rota(past, terms, usual, plan.rota, rests=rests) if found else replayed
    attained = answered(replay_rota(past, terms, usual, lean, rests=rests))
    service = {target.priority: min(target.attainment, attained.get(target.priority, 0.0)) for target in past.service}
    staffings = (
        Staffing("this rota, which fills contracts", _hours(past, plan.rota), answered(calm)),
        Staffing("a rota of the fewest hours that keep the targets", _hours(past, lean), attained),
        flat_staffing(past, terms, usual, service),
        erlang_staffing(past, plan.forecast, terms, usual, service),
        pooled_staffing(past, plan.forecast, terms, usual, service, plan.rota),
    )
    rows = tuple(_rows(plan.promise, replayed, calm))
    return MonthReplay(MonthTested(horizon.first_day, horizon.last_day, rows), staffings, found)


def _rows(promise: Promise, replayed: Promise, calm: Promise) -> Iterator[ReplayedPromise]:
    for row in promise.rows:
        came = replayed.of(row.priority, "", row.measure)
        if row.skill or came is None:
            continue
        usual = calm.of(row.priority, "", row.measure)
        yield ReplayedPromise(
            row.priority,
            row.measure,
            row.target_share,
            row.promised,
            row.low,
            row.high,
            came.promised,
            came.tickets,
            usual.promised if usual else came.promised,
        )


def _hours(inputs: Inputs, rota: Rota) -> float:
    """Return the paid hours of a rota's shifts."""
    zone = inputs.settings.time_zone
    shifts = inputs.shift
    return sum(shifts[a.duty].paid_minutes(a.day, zone) for a in rota.assignments if a.duty in shifts) / 60
