"""Would last month's plan have kept its promise? Past months planned as of then, and replayed with what came."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from planner.capacity.baselines.least_staffing import Staffing, answered
from planner.capacity.baselines.pooled_staffing import pooled_staffing
from planner.capacity.baselines.usual_staffing import erlang_staffing, flat_staffing
from planner.capacity.service.handling import with_logged_handling
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.simulate import replay_rota
from planner.domain.errors import Fault, InputFaults
from planner.domain.horizon import Horizon
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Measure, Promise
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.domain.wording import say_count
from planner.pipeline import make_plan
from planner.staffing.fewest_hours import fewest_hours_rota
from planner.studies.failures import attempt
from planner.studies.ticket_bursts import Burst, bursts, without

LEAST_HISTORY_WEEKS = 3
"""Weeks of tickets there must be before a month to plan it at all."""

PRINTED = 0.001
"""The grain of printed shares: 99.97% is not outside a range of 100.0% to 100.0%."""

WHOLE_WEEKS = 4
"""A past month is as many whole weeks as fit into the plan, this many at most, so that its weekdays are the plan's."""


@dataclass(frozen=True)
class ReplayedPromise:
    """The promise of a priority with its 80% range, and the attainment of the real tickets of the month.

    `without_bursts` is what they get without the bursts of the month: as `replayed` when there are none.
    """

    priority: str
    measure: Measure
    target_share: float
    promised: float
    low: float
    high: float
    replayed: float
    tickets: float
    without_bursts: float

    @property
    def covered(self) -> bool:
        """Tell whether the real attainment lies in the promised range, as printed: rounding alone never decides."""
        return self._in_range(self.replayed)

    @property
    def covered_without_bursts(self) -> bool:
        """Tell whether the attainment without the bursts lies in the promised range."""
        return self._in_range(self.without_bursts)

    def _in_range(self, share: float) -> bool:
        return self.low - PRINTED / 2 <= share <= self.high + PRINTED / 2


@dataclass(frozen=True)
class MonthTested:
    """One past month: its plan, what it promised and kept, and the hours of other ways to staff the same service."""

    plan: Plan
    rows: tuple[ReplayedPromise, ...]
    staffings: tuple[Staffing, ...]
    """The rota, then one with as few hours as promise every target, then the planner's usual ways for what that gives.

    All of them on the month without its bursts.
    """
    bursts: tuple[Burst, ...] = ()
    """Days of the month on which a class got far more tickets than people make, the largest first."""

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return self.plan.inputs.settings.first_day

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return self.plan.inputs.settings.last_day


@dataclass(frozen=True)
class BackTest:
    """The past months tested, the latest first, and why there are no more of them."""

    months: tuple[MonthTested, ...]
    note: str = ""
    failed: tuple[tuple[date, date, str], ...] = ()
    """First and last day of the months that could not be tested, and why."""

    @property
    def rows(self) -> tuple[ReplayedPromise, ...]:
        """Every promise of every month."""
        return tuple(row for month in self.months for row in month.rows)

    @property
    def mean_gap(self) -> float:
        """The mean distance of promised and replayed attainment."""
        return sum(abs(row.promised - row.replayed) for row in self.rows) / max(1, len(self.rows))

    @property
    def mean_gap_without_bursts(self) -> float:
        """The mean distance of promised and replayed attainment without the bursts."""
        return sum(abs(row.promised - row.without_bursts) for row in self.rows) / max(1, len(self.rows))

    @property
    def covered(self) -> float:
        """The share of promises whose range contains the real attainment."""
        return sum(row.covered for row in self.rows) / max(1, len(self.rows))

    @property
    def covered_without_bursts(self) -> float:
        """The share of promises whose range contains the attainment without the bursts."""
        return sum(row.covered_without_bursts for row in self.rows) / max(1, len(self.rows))

    @property
    def bursts(self) -> tuple[Burst, ...]:
        """The days with far more tickets than usual, of all months."""
        return tuple(burst for month in self.months for burst in month.bursts)


def _keep(month: MonthTested) -> None:
    """Do nothing with a month but return it at the end."""


def back_test(
    inputs: Inputs,
    months: int,
    plan_month: Callable[[Inputs], Plan] = make_plan,
    lean: Callable[[Plan], Rota] = fewest_hours_rota,
    progress: Progress | None = None,
    done: Callable[[MonthTested], None] = _keep,
) -> BackTest:
    """Plan each past month with only what was known before it, and replay its real tickets through the planned rota.

    People, rules and service are today's. The latest month is the last that the tickets cover to its end; the others
    lie before it without overlap, as long as `LEAST_HISTORY_WEEKS` of tickets are left to forecast from. `lean` makes
    the rota whose hours stand beside those of the usual ways to staff: the plan's own fills contracts. `done` gets each
    month as it is tested. A month that fails is returned with its reason, and the others go on.

    Raises
    ------
    InputFaults
        When the tickets do not reach back far enough for a single month.
    """
    progress = progress or Progress()
    tested: list[MonthTested] = []
    failed: list[tuple[date, date, str]] = []
    found = tuple(past_months(inputs, months))
    if not found:
        weeks = _weeks(inputs) + LEAST_HISTORY_WEEKS
        said = "the tickets do not reach back far enough to test a month"
        raise InputFaults((Fault("Plan", 0, 0, "", said, f"tickets of {say_count(weeks, 'week')} or more"),))
    for past in found:
        if progress.stop.is_set():
            break
        month, why = attempt(partial(_test_month, past, inputs, plan_month, lean, progress))
        if month is None:
            failed.append((past.settings.first_day, past.settings.last_day, why))
        else:
            tested.append(month)
            done(month)
    return BackTest(tuple(tested), _note(len(tested) + len(failed), months), tuple(failed))


def _test_month(
    past: Inputs, inputs: Inputs, plan_month: Callable[[Inputs], Plan], lean: Callable[[Plan], Rota], progress: Progress
) -> MonthTested:
    days = f"{past.settings.first_day} to {past.settings.last_day}"
    progress.tell(Step("backtest", f"{days}, planned with the tickets of before"))
    plan = plan_month(past)
    progress.tell(
        Step("backtest", f"{days}, with as few hours as keep the targets, and replayed with the tickets that came")
    )
    return _tested(plan, lean(plan), inputs)


def past_months(inputs: Inputs, months: int) -> Iterator[Inputs]:
    """Yield the inputs of past months as they would have been on the eve, the latest first."""
    tickets, weeks = inputs.tickets, _weeks(inputs)
    if not len(tickets):
        return
    zone = inputs.settings.time_zone
    back = weeks
    while months > 0:
        first = inputs.settings.first_day - timedelta(weeks=back)
        last = first + timedelta(weeks=weeks) - timedelta(days=1)
        horizon = Horizon(first, last, zone, inputs.settings.interval_minutes)
        needed = horizon.midnight(first - timedelta(weeks=LEAST_HISTORY_WEEKS))
        if int(tickets.opened[0]) > needed + _A_DAY:
            return
        if int(tickets.opened[-1]) < horizon.end - _A_DAY:
            back += 1
            continue
        yield as_known(inputs, first, last)
        months -= 1
        back += weeks


_A_DAY = 24 * 60


def as_known(inputs: Inputs, first: date, last: date) -> Inputs:
    """Return the inputs as they would have been before a past month: its own leave and wishes, no later ticket.

    Handling minutes that are estimated from logged work are so from the work that was logged by then.
    """
    start = Horizon(first, last, inputs.settings.time_zone).start
    past = replace(
        inputs.between(first, last),
        tickets=inputs.tickets.before(start),
        published=None,
        today=None,
        scenarios=(),
        volume_changes=(),
    )
    return with_logged_handling(past)


def _tested(plan: Plan, lean: Rota, inputs: Inputs) -> MonthTested:
    past = plan.inputs
    horizon = past.horizon
    came = inputs.tickets.between(horizon.start, horizon.end)
    found = bursts(inputs, horizon.first_day, horizon.last_day)
    without_bursts = without(came, found, horizon.zone)
    terms = ServiceTerms.of(past, (*plan.forecast.classes, *came.classes))
    replayed = replay_rota(past, terms, came, plan.rota)
    calm = replay_rota(past, terms, without_bursts, plan.rota) if found else replayed
    attained = answered(replay_rota(past, terms, without_bursts, lean))
    service = {target.priority: min(target.attainment, attained.get(target.priority, 0.0)) for target in past.service}
    staffings = (
        Staffing("this rota, which fills contracts", _hours(past, plan.rota), answered(calm)),
        Staffing("a rota of the fewest hours that keep the targets", _hours(past, lean), attained),
        flat_staffing(past, terms, without_bursts, service),
        erlang_staffing(past, plan.forecast, terms, without_bursts, service),
        pooled_staffing(past, plan.forecast, terms, without_bursts, service, plan.rota),
    )
    return MonthTested(plan, tuple(_rows(plan.promise, replayed, calm)), staffings, found)


def _rows(promise: Promise, replayed: Promise, calm: Promise) -> Iterator[ReplayedPromise]:
    for row in promise.rows:
        came = replayed.of(row.priority, "", row.measure)
        if row.skill or came is None:
            continue
        without_bursts = calm.of(row.priority, "", row.measure)
        yield ReplayedPromise(
            row.priority,
            row.measure,
            row.target_share,
            row.promised,
            row.low,
            row.high,
            came.promised,
            came.tickets,
            without_bursts.promised if without_bursts else came.promised,
        )


def _hours(inputs: Inputs, rota: Rota) -> float:
    """Return the paid hours of a rota's shifts."""
    zone = inputs.settings.time_zone
    shifts = inputs.shift
    return sum(shifts[a.duty].paid_minutes(a.day, zone) for a in rota.assignments if a.duty in shifts) / 60


def _weeks(inputs: Inputs) -> int:
    return min(WHOLE_WEEKS, max(1, len(inputs.horizon.days) // 7))


def _note(tested: int, asked: int) -> str:
    if tested == asked:
        return ""
    months = f"{tested} of {say_count(asked, 'month')}"
    return f"{months}: before that there are no {LEAST_HISTORY_WEEKS} weeks of tickets to forecast from"
