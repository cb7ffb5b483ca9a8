"""What drives the demand, in words: the trend, the weekdays, the holidays, the hours."""

import numpy as np

from forecasting.calendar import DayKind, Days
from forecasting.history import History
from forecasting.models.day_effects import learn_day_effects
from forecasting.models.weekday_pattern import weekday_pattern
from forecasting.words import WEEKDAYS, count_of, day_name, percent

_SAYS = {
    DayKind.HOLIDAY: "Public holidays",
    DayKind.OPTIONAL: "Optional holidays",
    DayKind.SEASON: "Days of a holiday season",
    DayKind.BRIDGE: "Bridge days",
    DayKind.EVE: "Days before a holiday",
    DayKind.AFTER: "Days after a holiday",
}


def say_drivers(history: History, days: Days, ahead: int) -> tuple[str, ...]:
    """Return sentences on the trend, the weekdays, the special days ahead and the busiest hours."""
    if not history.daily.sum():
        return ("No ticket has come in the whole history: none is expected.",)
    return (*_trend(history), *_weekdays(history, days), *_special(history, days, ahead), *_hours(history))


def _trend(history: History) -> tuple[str, ...]:
    daily = np.where(history.known, history.daily.sum(axis=0), np.nan)
    if history.known[-28:].sum() < 14 or history.known[-56:-28].sum() < 14:
        return ()
    now, before = float(np.nanmean(daily[-28:])), float(np.nanmean(daily[-56:-28]))
    if not before:
        return ()
    change = now / before - 1
    word = "as many as" if abs(change) < 0.02 else f"{percent(abs(change))} {'more' if change > 0 else 'fewer'} than"
    return (f"The last four weeks brought {now:.0f} tickets a day, {word} the four weeks before.",)


def _weekdays(history: History, days: Days) -> tuple[str, ...]:
    daily = history.daily.sum(axis=0)
    use = history.known & (days.kind[: history.days] == DayKind.ORDINARY)
    weekday = days.weekday[: history.days]
    means = [
        float(daily[use & (weekday == day)].mean()) if (use & (weekday == day)).any() else np.nan for day in range(7)
    ]
    if np.isnan(means).any() or not sum(means):
        return ()
    most, least, mean = int(np.argmax(means)), int(np.argmin(means)), float(np.mean(means))
    if means[most] < 1.05 * mean:
        return ("All weekdays bring about the same.",)
    return (
        f"{WEEKDAYS[most]}s bring most, {means[most]:.0f} tickets ({percent(means[most] / mean - 1)} above the mean day), "
        f"{WEEKDAYS[least]}s least, {means[least]:.0f}.",
    )


def _special(history: History, days: Days, ahead: int) -> tuple[str, ...]:
    effects = learn_day_effects(history, days, weekday_pattern(history, days))
    said = []
    for kind, words in _SAYS.items():
        index = history.days + np.flatnonzero(days.kind[history.days : history.days + ahead] == kind)
        degree, extra, seen = effects.learnt[kind]
        if not len(index):
            continue
        basis = (
            f"learnt from {count_of(seen, 'such day')}" if seen else "none seen yet, so this is what is usual elsewhere"
        )
        like = f"behave {percent(min(max(degree, 0.0), 1.0))} like the quietest weekday"
        if abs(np.expm1(extra)) >= 0.02:
            like += f", {percent(abs(float(np.expm1(extra))))} {'above' if extra > 0 else 'below'} that"
        dates = ", ".join(f"{day_name(history.day(i))} ({days.names[i]})" for i in index[:6])
        said.append(f"{words} {like} ({basis}); ahead: {dates}.")
    changed = history.days + np.flatnonzero(days.factor[history.days : history.days + ahead] != 1)
    said += [f"{day_name(history.day(i))}: {days.factor[i] - 1:+.0%} by the Calendar sheet." for i in changed[:10]]
    return tuple(said)


def _hours(history: History) -> tuple[str, ...]:
    hours = history.counts[:, history.known].sum(axis=(0, 1))
    if not hours.sum():
        return ()
    top = sorted(np.argsort(hours)[::-1][:3].tolist())
    names = ", ".join(f"{hour:02d}:00" for hour in top)
    return (
        f"The busiest hours start at {names} and bring {percent(float(hours[top].sum() / hours.sum()))} of the tickets.",
    )
