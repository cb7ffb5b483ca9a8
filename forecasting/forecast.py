"""The door of the forecasting room: from tickets to arrivals expected, and how sure that is."""

from dataclasses import replace

import numpy as np

from forecasting.backtest import try_models
from forecasting.calibration import calibrate
from forecasting.choice import choose, judge
from forecasting.drivers import say_drivers
from forecasting.history.calendar import Days, describe_days
from forecasting.history.gaps import mask_holes
from forecasting.history.history import History, count_tickets
from forecasting.history.hour_grid import Grid
from forecasting.history.new_queues import find_new_queues
from forecasting.history.repeated_counts import say_sameness
from forecasting.history.surges import LEAST, Surges, add_surges, learn_surges
from forecasting.history.ticket_bursts import smooth_bursts
from forecasting.history.typical import rest_weekdays
from forecasting.history.wording import count_of, day_name
from forecasting.models import MODELS
from forecasting.models.profile import hours_known_from
from forecasting.paths import draw_paths
from forecasting.profiles import hour_profile, weekday_profile
from forecasting.spread import learn_spread
from planner.domain.demand import Accuracy, Forecast, TicketClass, Tickets
from planner.domain.horizon import Horizon
from planner.domain.inputs import Inputs
from planner.domain.progress import Progress, Step

SHORT_DAYS = 28
"""Known days below which the planner is warned."""

ALL_AT_ONCE = 0.9
"""The part of all tickets in one hour above which the planner is asked whether they were imported."""


def forecast_demand(inputs: Inputs, progress: Progress | None = None) -> Forecast:
    """Return the arrivals to expect per class and interval of the horizon, learnt from the tickets opened before it.

    The history is counted and repaired, every model of the catalogue is tried on its past, and the best one foresees
    the horizon; the sample paths stray from it as far as it strayed in the backtest. Without tickets nothing is
    expected, and `quality` says so.
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
    trials = try_models(MODELS, history, days, ahead)
    spreads = [
        calibrate(learn_spread(trial.windows, len(history.classes), history.days), trial.windows) for trial in trials
    ]
    accuracies: tuple[Accuracy, ...] = ()
    best, reason = 0, "the history is too short to try the models on the past"
    if trials[0].windows:
        accuracies = tuple(judge(*pair, settings.seed) for pair in zip(trials, spreads, strict=True))
        best, reason = choose(accuracies, settings.forecast_model)
    progress.tell(Step("forecast", f"{MODELS[best].name}: {reason}"))
    grid = Grid.of(horizon)
    usual = MODELS[best].predict(history, days, ahead)[:, -len(horizon.days) :]
    spread = replace(spreads[best], known=hours_known_from(history))
    paths = draw_paths(grid.rates(usual), grid.days, grid.hours, spread, settings.sample_paths, settings.seed)
    add_surges(paths, surges, usual, grid, settings.seed)
    return Forecast(
        horizon=horizon,
        classes=history.classes,
        mean=grid.rates(usual + surges.expected(usual)),
        paths=paths,
        model=MODELS[best].name,
        reason=reason,
        accuracy=accuracies,
        quality=(*notes, *repairs),
        weekday_profile=weekday_profile(history),
        hour_profile=hour_profile(history),
        drivers=say_drivers(history, days, ahead),
        history_start=horizon.midnight(history.first),
        history=np.where(history.known, counted.daily, np.nan),
    )


def repair(counted: History, days: Days) -> tuple[History, tuple[str, ...], Surges]:
    """Return the history to learn from, with holes masked, bursts smoothed and new classes told; what was done; surges.

    Bursts are kept out of what is usual, but those that people had to work on come again as surges.
    """
    masked, holes = mask_holes(counted, days)
    born, births = find_new_queues(masked, days)
    history, bursts = smooth_bursts(born, days)
    known = int(history.known.sum())
    guess = (
        f"Only {count_of(known, 'whole day')} of history: weekdays and holidays are guesses in part; four weeks help."
    )
    short = (guess,) if known < SHORT_DAYS else ()
    return (
        history,
        (*short, *_at_once(counted), *say_sameness(masked), *holes, *bursts, *births),
        learn_surges(counted, history),
    )


def _at_once(counted: History) -> tuple[str, ...]:
    """Say so when nearly all tickets came within an hour: then they were imported, not opened."""
    hourly = counted.counts.sum(axis=0)
    day, hour = np.unravel_index(int(np.argmax(hourly)), hourly.shape)
    most, tickets = int(hourly[day, hour]), int(hourly.sum())
    if most < LEAST or most < ALL_AT_ONCE * tickets:
        return ()
    when = f"within one hour of {day_name(counted.day(int(day)))}"
    return (f"{most:,} of {count_of(tickets, 'ticket')} came {when}: was that an import? Then no day can be foreseen.",)


def _known(tickets: Tickets, horizon: Horizon) -> tuple[Tickets, tuple[str, ...]]:
    """Return the tickets opened before the first planned day, and a sentence about the later ones."""
    before = tickets.before(horizon.start)
    late = len(tickets) - len(before)
    if late:
        return before, (f"{late:,} tickets opened on {horizon.first_day} or later were left out of the forecast.",)
    return before, ()


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
