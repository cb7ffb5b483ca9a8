"""One past month planned with what was known before it, and its real tickets replayed through the planned rota."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile

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
from planner.domain.tickets.demand import Tickets
from planner.pipeline import make_plan
from planner.staffing.fewest_hours import fewest_hours_rota
from planner.studies.ticket_bursts import Burst, bursts, without
from scheduling.checking.call_out_rest import call_out_rest


@dataclass(frozen=True)
class MonthReplay:
    """A past month tested, its bursts, and the hours of other ways to staff the same service."""

    month: MonthTested
    staffings: tuple[Staffing, ...] = ()
    """The rota, then one with as few hours as promise every target, then the planner's usual ways for what that gives.

    All of them on the month without its bursts. After a stop only those that were done.
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

    @classmethod
    def solving(cls, seconds: float | None, *, deterministic: bool) -> "Replayer":
        """Return a replayer that plans as `plan` does, each solve within `seconds` (None: those of the Plan sheet)."""
        return cls(
            partial(make_plan, deterministic=deterministic, seconds=seconds),
            partial(fewest_hours_rota, deterministic=deterministic, seconds=seconds),
        )

    def __call__(self, month: tuple[Inputs, Inputs], progress: Progress) -> MonthReplay:
        """Test one month: its inputs as they were on the eve, and all inputs there are today.

        After a stop the best rota so far is replayed, which takes seconds, and no more hours are worked out beside it.
        """
        past, inputs = month
        days = f"{past.settings.first_day} to {past.settings.last_day}"
        progress.tell(Step("backtest", f"{days}, planned with the tickets of before"))
        plan = self.plan_month(past, progress=progress)
        came = _Came.of(plan, inputs)
        replay = came.replayed()
        if progress.stop.is_set():
            return replay
        progress.tell(
            Step("backtest", f"{days}, with as few hours as keep the targets, and replayed with the tickets that came")
        )
        ways = came.staffings(self.lean(plan, progress=progress))
        return replace(replay, staffings=tuple(takewhile(lambda _: not progress.stop.is_set(), ways)))


@dataclass(frozen=True)
class _Came:
    """What came in a month that was planned: its tickets, its bursts, and its tickets without them."""

    plan: Plan
    terms: ServiceTerms
    tickets: Tickets
    bursts: tuple[Burst, ...]
    usual: Tickets

    @classmethod
    def of(cls, plan: Plan, inputs: Inputs) -> "_Came":
        past, horizon = plan.inputs, plan.inputs.horizon
        came = inputs.tickets.between(horizon.start, horizon.end)
        found = bursts(inputs, horizon.first_day, horizon.last_day)
        terms = ServiceTerms.of(past, (*plan.forecast.classes, *came.classes))
        return cls(plan, terms, came, found, without(came, found, horizon.zone))

    def replayed(self) -> MonthReplay:
        """Replay the plan's rota with what came, and without the bursts."""
        horizon = self.plan.inputs.horizon
        replayed = self._replay(self.tickets, self.plan.rota)
        calm = self._calm(self.plan.rota) if self.bursts else replayed
        rows = tuple(_rows(self.plan.promise, replayed, calm))
        return MonthReplay(MonthTested(horizon.first_day, horizon.last_day, rows), bursts=self.bursts)

    def staffings(self, lean: Rota) -> Iterator[Staffing]:
        """Yield the hours of the plan's rota, of the lean one, and of the usual ways for what the lean one gives."""
        past, forecast, rota = self.plan.inputs, self.plan.forecast, self.plan.rota
        yield Staffing("this rota, which fills contracts", _hours(past, rota), answered(self._calm(rota)))
        attained = answered(self._calm(lean))
        yield Staffing("a rota of the fewest hours that keep the targets", _hours(past, lean), attained)
        service = {each.priority: min(each.attainment, attained.get(each.priority, 0.0)) for each in past.service}
        yield flat_staffing(past, self.terms, self.usual, service)
        yield erlang_staffing(past, forecast, self.terms, self.usual, service)
        yield pooled_staffing(past, forecast, self.terms, self.usual, service, rota)

    def _calm(self, rota: Rota) -> Promise:
        return self._replay(self.usual, rota)

    def _replay(self, tickets: Tickets, rota: Rota) -> Promise:
        rests = call_out_rest(self.plan.inputs)
        return replay_rota(self.plan.inputs, self.terms, tickets, rota, rests=rests)


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
