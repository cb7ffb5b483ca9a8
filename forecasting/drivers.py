"""Sentences on what drives the demand: the trend, the weekdays, the holidays, the hours."""

import numpy as np

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.history.wording import WEEKDAYS, amount, day_name, percent
from forecasting.models.day_effects import learn_day_effects
from forecasting.models.level_changes import Levels
from forecasting.models.weekday_pattern import weekday_pattern
from planner.domain.wording import say_count

_SAYS = {
    DayKind.HOLIDAY: "Public holidays",
    DayKind.OPTIONAL: "Optional holidays",
    DayKind.SEASON: "Days of a holiday season",
    DayKind.BRIDGE: "Bridge days",
    DayKind.EVE: "Days before a holiday",
    DayKind.AFTER: "Days after a holiday",
}


_CHANGE = 1.25  # the least factor, up or down, that is worth a sentence


def describe_drivers(history: History, days: Days, ahead: int, levels: Levels) -> tuple[str, ...]:
    """Return sentences on the trend, on classes that changed, on weekdays, special days ahead and the busiest hours."""
    if not history.daily.sum():
        return ("No ticket has come in the whole history: none is expected.",)
    return (
        *_trend(history, days),
        *describe_changes(history, levels),
        *_weekdays(history, days),
        *_special(history, days, ahead),
        *_hours(history),
    )


def _trend(history: History, days: Days) -> tuple[str, ...]:
    """Compare the last four weeks with the four before, both against what their days would usually bring."""
    use = history.known & (days.kind[: history.days] == DayKind.ORDINARY)
    usual = weekday_pattern(history, days)[: history.days] * days.factor[: history.days]
    total = history.daily.sum(axis=0)
    now, before = slice(-28, None), slice(-56, -28)
    if use[now].sum() < 14 or use[before].sum() < 14 or history.days < 56:
        return ()
    pace = [total[part][use[part]].sum() / max(float(usual[part][use[part]].sum()), 1e-9) for part in (before, now)]
    if min(pace) <= 0:
        return ()
    change = float(pace[1] / pace[0]) - 1
    word = "as many as" if abs(change) < 0.02 else f"{percent(abs(change))} {'more' if change > 0 else 'fewer'} than"
    mean = amount(float(total[now][use[now]].mean()))
    return (f"Ordinary days of the last four weeks brought {mean} tickets, {word} those of the four weeks before.",)


def describe_changes(history: History, levels: Levels) -> tuple[str, ...]:
    """Say which classes have changed for good, by how much and since when, the largest change first."""
    size = np.abs(np.log(np.maximum(levels.factor, 1e-9)))
    found = [row for row in np.argsort(-size) if levels.changed[row] and size[row] >= np.log(_CHANGE)]
    return tuple(
        f"{' '.join(history.classes[row])} brings {_times(float(levels.factor[row]))} as many tickets as before,"
        f" since about {day_name(history.day(int(levels.since[row])))}: the forecast follows the change."
        for row in found
    )


def _times(factor: float) -> str:
    return "twice" if 1.9 <= factor <= 2.1 else "half" if 0.48 <= factor <= 0.52 else f"{factor:.1f} times"


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
        return ("All weekdays have about the same number of tickets.",)
    return (
        f"{WEEKDAYS[most]}s bring most, {amount(means[most])} tickets, {percent(means[most] / mean - 1)} above the "
        f"mean day; {WEEKDAYS[least]}s least, {amount(means[least])}.",
    )


def _special(history: History, days: Days, ahead: int) -> tuple[str, ...]:
    effects = learn_day_effects(history, days, weekday_pattern(history, days))
    said = []
    for kind, words in _SAYS.items():
        index = history.days + np.flatnonzero(days.kind[history.days : history.days + ahead] == kind)
        if not len(index):
            continue
        degree, extra, seen = effects.learnt[kind]
        basis = f"learnt from {say_count(seen, 'such day')}" if seen else "none seen yet: as is usual elsewhere"
        dates = ", ".join(f"{day_name(history.day(i))} ({days.names[i]})" for i in index[:6])
        said.append(f"{words} {_like(degree, extra)} ({basis}); ahead: {dates}.")
    changed = history.days + np.flatnonzero(days.factor[history.days : history.days + ahead] != 1)
    said += [f"{day_name(history.day(i))}: {days.factor[i] - 1:+.0%} by the Calendar sheet." for i in changed[:10]]
    return tuple(said)


def _like(degree: float, extra: float) -> str:
    """Say what a kind of day is like; less than 3% either way is nothing."""
    share = min(max(degree, 0.0), 1.0)
    parts = [f"are {percent(share)} of the way to the quietest weekday"] if share >= 0.03 else []
    if abs(np.expm1(extra)) >= 0.03:
        change = f"{percent(abs(float(np.expm1(extra))))} {'more' if extra > 0 else 'fewer'} tickets"
        parts.append(f"bring {change}" + (" than that" if parts else " than their weekday"))
    return " and ".join(parts) or "bring what their weekday usually does"


def _hours(history: History) -> tuple[str, ...]:
    hours = history.counts[:, history.known].sum(axis=(0, 1))
    if not hours.sum():
        return ()
    top = sorted(hour for hour in np.argsort(hours)[::-1][:3].tolist() if hours[hour])
    names = ", ".join(f"{hour:02d}:00" for hour in top)
    share = percent(float(hours[top].sum() / hours.sum()))
    hour, start, bring = ("hour", "starts", "brings") if len(top) == 1 else ("hours", "start", "bring")
    return (f"The busiest {hour} {start} at {names} and {bring} {share} of the tickets.",)
