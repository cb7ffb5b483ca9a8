"""The entry point of forecasting: from tickets to expected arrivals and their spread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from forecasting.backtest import try_models
from forecasting.calibration import calibrate
from forecasting.choice import choose_model, measure_accuracy
from forecasting.drivers import describe_changes, describe_drivers
from forecasting.guard import find_fault, inside_range
from forecasting.history.calendar import Days, describe_days
from forecasting.history.gaps import mask_gaps
from forecasting.history.history import History, count_tickets
from forecasting.history.hour_grid import Grid
from forecasting.history.new_queues import find_new_queues
from forecasting.history.repeated_counts import describe_repeated_counts
from forecasting.history.stray_tickets import leave_out_strays
from forecasting.history.surges import LEAST, Surges, add_surges, learn_surges
from forecasting.history.ticket_bursts import smooth_bursts
from forecasting.history.typical import rest_weekdays
from forecasting.history.wording import day_name
from forecasting.level_drift import learn_drift
from forecasting.models import MODELS
from forecasting.models.class_levels import ClassLevels
from forecasting.models.profile import hours_known_from
from forecasting.models.sharing import learn_levels
from forecasting.paths import MOST, draw_paths
from forecasting.profiles import hour_profile, weekday_profile
from forecasting.spread import Spread, learn_spread
from planner.domain.horizon import Horizon
from planner.domain.inputs import Inputs
from planner.domain.progress import Progress, Step
from planner.domain.tickets.demand import Accuracy, Forecast, TicketClass, Tickets
from planner.domain.wording import say_count

SHORT_DAYS = 28
"""Known days below which the planner is warned."""

FEW_MONTHS = 2.0
"""Months in which levels were seen to move, below which their range rests on what is usual elsewhere."""

ALL_AT_ONCE = 0.9
"""The part of all tickets in one hour above which the planner is asked whether they were imported."""


def forecast_demand(inputs: Inputs, progress: Progress | None = None) -> Forecast:
    """Return the arrivals to expect per class and interval of the horizon, learnt from the tickets opened before it.

    The history is counted and repaired, every model of the catalogue is tried on its past, and the best one that
    passes the guards foresees the horizon; the sample paths stray from it as far as it strayed in the backtest.
    Without tickets nothing is expected, and `quality` says so.
    """
    progress = progress or Progress()
    horizon, settings = inputs.horizon, inputs.settings
    tickets, notes = _known(inputs.tickets, horizon)
    if not len(tickets):
        return _nothing(inputs, notes)
    counted = count_tickets(tickets, tickets.classes, horizon.zone)
    ahead = (horizon.last_day - counted.day(counted.days - 1)).days
    days = describe_days(inputs, counted.first, counted.days + ahead, rest_weekdays(counted))
    history, repairs, surges = repair(counted, days)
    progress.tell(Step("forecast", "trying the models on the past"))
    record = _Record(history, days, ahead, surges, learn_levels(history, days))
    trials = try_models(MODELS, history, days, ahead, record.learnt.levels.changed)
    drift, a_day = learn_drift(record.learnt), _a_day(history)
    spreads = [
        calibrate(
            learn_spread(trial.windows, a_day, history.days, drift), trial.windows, drift.months, drift.months_of_pairs
        )
        for trial in trials
    ]
    accuracies: tuple[Accuracy, ...] = ()
    if trials[0].windows:
        accuracies = tuple(measure_accuracy(*pair, settings.seed) for pair in zip(trials, spreads, strict=True))
    found = _foresee(inputs, record, spreads, accuracies)
    progress.tell(Step("forecast", f"{found.model}: {found.reason}"))
    return Forecast(
        horizon=horizon,
        classes=history.classes,
        mean=found.mean,
        paths=found.paths,
        model=found.model,
        reason=found.reason,
        accuracy=accuracies,
        quality=(*notes, *repairs, *_short_drift(drift.months)),
        weekday_profile=weekday_profile(history),
        hour_profile=hour_profile(history),
        drivers=describe_drivers(history, days, ahead, record.learnt.levels),
        changes=describe_changes(history, record.learnt.levels),
        history_start=horizon.midnight(history.first),
        history=np.where(history.known, counted.daily, np.nan),
    )


@dataclass(frozen=True, eq=False)
class _Record:
    """What the models learn from: the repaired history, its days and those ahead, its surges, the classes' levels."""

    history: History
    days: Days
    ahead: int
    surges: Surges
    learnt: ClassLevels


@dataclass(frozen=True, eq=False)
class _Foreseen:
    """What one model expects of the intervals of the horizon, with its futures, and why it was used."""

    model: str
    reason: str
    mean: NDArray[np.float64]
    paths: NDArray[np.uint16]


def _foresee(inputs: Inputs, record: _Record, spreads: Sequence[Spread], accuracies: Sequence[Accuracy]) -> _Foreseen:
    """Return the forecast of the best model without a fault; the reason names those that were refused, and why.

    The mean of the last eight weeks never has one, as the guards compare with it. A mean outside its own futures, as
    of more tickets than a path can hold, gives way to the mean of these.
    """
    refused: dict[str, str] = {}
    while True:
        if accuracies:
            best, reason = choose_model(accuracies, inputs.settings.forecast_model, refused)
        else:
            best = next(index for index, model in enumerate(MODELS) if model.name not in refused)
            reason = (
                "no past weeks can measure_accuracy the models: the history is short, or all of it has changed lately"
            )
        name = MODELS[best].name
        usual = MODELS[best].predict(record.history, record.days, record.ahead)
        fault = find_fault(usual, record.history, record.days)
        if fault and len(refused) < len(MODELS) - 1:
            refused[name] = fault
            continue
        mean, paths = _futures(inputs, record, spreads[best], usual)
        if not inside_range(mean, paths):
            mean = paths.mean(axis=0)
        not_used = "".join(f"; {other} was not used: {why}" for other, why in refused.items())
        return _Foreseen(name, reason + not_used, mean, paths)


def _futures(
    inputs: Inputs, record: _Record, spread: Spread, usual: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.uint16]]:
    """Return the mean and the sample paths of the horizon, given what is usual, shape (classes, days ahead, 24)."""
    settings, grid = inputs.settings, Grid.of(inputs.horizon)
    planned = usual[:, -len(inputs.horizon.days) :]
    own_slow = spread.own_slow + record.learnt.levels.doubt
    spread = replace(spread, own_slow=own_slow, known=hours_known_from(record.history))
    rates = np.minimum(grid.rates(planned), MOST)
    paths = draw_paths(rates, grid.days, grid.hours, spread, settings.sample_paths, settings.seed)
    add_surges(paths, record.surges, planned, grid, settings.seed)
    return np.minimum(grid.rates(planned + record.surges.expected(planned)), MOST), paths


def repair(counted: History, days: Days) -> tuple[History, tuple[str, ...], Surges]:
    """Return the history to learn from, sentences on what was repaired, and the surges.

    Gaps are masked, bursts are smoothed, and classes that began or closed are marked.

    Bursts do not count as usual days; those that people had to work on come back as surges.
    """
    masked, gaps = mask_gaps(counted, days)
    current, births = find_new_queues(masked, days)
    history, bursts = smooth_bursts(current, days)
    known = int(history.known.sum())
    guess = (
        f"Only {say_count(known, 'whole day')} of history: weekdays and holidays are guesses in part; four weeks help."
    )
    short = (guess,) if known < SHORT_DAYS else ()
    return (
        history,
        (*short, *_at_once(counted), *describe_repeated_counts(masked), *gaps, *bursts, *births),
        learn_surges(counted, history),
    )


def _short_drift(months: float) -> tuple[str, ...]:
    """Say so when the record is too short to show how far the volume moves from month to month."""
    if months >= FEW_MONTHS:
        return ()
    return (
        "The record is too short to show how far the volume moves from month to month: the range rests on what is usual"
        " elsewhere, so it is wide.",
    )


def _a_day(history: History) -> NDArray[np.float64]:
    """Return the mean tickets a day of each class over the last four known weeks, shape (classes)."""
    return np.asarray(history.daily[:, np.flatnonzero(history.known)[-SHORT_DAYS:]].mean(axis=1))


def _at_once(counted: History) -> tuple[str, ...]:
    """Say so when nearly all tickets came within an hour: then they were imported, not opened."""
    hourly = counted.counts.sum(axis=0)
    day, hour = np.unravel_index(int(np.argmax(hourly)), hourly.shape)
    most, tickets = int(hourly[day, hour]), int(hourly.sum())
    if most < LEAST or most < ALL_AT_ONCE * tickets:
        return ()
    when = f"within one hour of {day_name(counted.day(int(day)))}"
    of = say_count(tickets, "ticket")
    return (f"{most:,} of {of} came {when}: was that an import? Then no day can be foreseen.",)


def _known(tickets: Tickets, horizon: Horizon) -> tuple[Tickets, tuple[str, ...]]:
    """Return the tickets opened before the first planned day, without strays, and sentences about the others."""
    before = tickets.before(horizon.start)
    late = len(tickets) - len(before)
    said = (f"{late:,} tickets opened on {horizon.first_day} or later were left out of the forecast.",) if late else ()
    if not len(before):
        return before, said
    near, strays = leave_out_strays(before, horizon.zone)
    return near, (*said, *strays)


def _nothing(inputs: Inputs, notes: tuple[str, ...]) -> Forecast:
    """Return a forecast of no tickets for every class the workbook names."""
    classes: tuple[TicketClass, ...] = tuple(dict.fromkeys((h.priority, h.skill) for h in inputs.handling))
    shape = (len(classes), inputs.horizon.intervals)
    warning = (
        f"There is no ticket before {inputs.horizon.first_day}: nothing can be forecast and no ticket is expected."
    )
    return Forecast(
        inputs.horizon,
        classes,
        np.zeros(shape),
        np.zeros((inputs.settings.sample_paths, *shape), np.uint16),
        "none",
        "there is no history",
        quality=(*notes, warning),
    )
