"""The choice of a model by its errors in the backtest."""

from collections.abc import Collection, Sequence

import numpy as np

from forecasting.accuracy import bias, chance_error, coverage, pinball, scaled_error, wape
from forecasting.backtest import Trial, Window
from forecasting.history.wording import percent
from forecasting.models.seasonal_naive import SeasonalNaive
from forecasting.paths import draw_paths
from forecasting.spread import Spread
from planner.domain.tickets.demand import Accuracy

NEARLY = 0.05
"""Errors within 5% of each other are nearly the same, as the few origins of a backtest go: then the model that stands
first in the catalogue is taken, because it knows of the holidays ahead."""

_MOSTLY_CHANCE = 0.8
"""The part of an error that chance makes from which on no model can do much better."""

_PATHS = 200


def measure_accuracy(trial: Trial, spread: Spread, seed: int) -> Accuracy:
    """Return a model's errors over all windows; spread and coverage are those of day totals per class."""
    windows = trial.windows
    actual = np.concatenate([window.actual for window in windows], axis=1)
    expected = np.concatenate([window.expected for window in windows], axis=1)
    daily, mean = actual.sum(axis=2), expected.sum(axis=2)
    index = np.arange(mean.shape[1])
    paths = draw_paths(mean, index, index, spread, _PATHS, seed)
    marks = {share: np.quantile(paths, share, axis=0, method="inverted_cdf") for share in (0.1, 0.5, 0.8, 0.9, 0.95)}
    return Accuracy(
        model=trial.model.name,
        wape_hour=wape(actual, expected),
        wape_day=wape(daily, mean),
        wape_total=wape(daily.sum(axis=0), mean.sum(axis=0)),
        bias=bias(actual, expected),
        pinball=float(np.mean([pinball(daily, marks[share], share) for share in (0.5, 0.8, 0.9, 0.95)])),
        coverage=coverage(daily, marks[0.1], marks[0.9]),
        origins=len(windows),
        seconds=trial.seconds,
        error=_error(windows),
        chance=chance_error(mean),
    )


def _error(windows: Sequence[Window]) -> float:
    """Return the mean of the average and the median over the windows of the error by day, both weighted.

    One window that a holiday of its own or a gap spoilt moves the average, but not the median.
    """
    errors = np.array([scaled_error(window.actual.sum(axis=2), window.expected.sum(axis=2)) for window in windows])
    weight = np.array([window.weight * window.actual.sum() for window in windows])
    use = weight > 0
    if not use.any():
        return float(np.mean(errors))
    order = np.argsort(errors[use], kind="stable")
    share = (np.cumsum(weight[use][order]) - weight[use][order] / 2) / weight.sum()
    median = float(np.interp(0.5, share, errors[use][order]))
    return float((np.average(errors[use], weights=weight[use]) + median) / 2)


def choose_model(accuracies: Sequence[Accuracy], wanted: str, refused: Collection[str] = ()) -> tuple[int, str]:
    """Return the index of the model to use and the reason, in a sentence; the names in `refused` are not used."""
    names = [accuracy.model for accuracy in accuracies]
    errors = [_of(accuracy) for accuracy in accuracies]
    asked = [name.lower() for name in names if name not in refused]
    if wanted.strip().lower() in asked:
        index = [name.lower() for name in names].index(wanted.strip().lower())
        return index, f"asked for on the Plan sheet; its typical error a day and class is {percent(errors[index])}"
    known = wanted in ("", "automatic") or wanted.strip().lower() in {name.lower() for name in names}
    unknown = "" if known else f"; a model called '{wanted}' is not known"
    usable = [index for index, name in enumerate(names) if name not in refused]
    best = min(errors[index] for index in usable)
    index = next(index for index in usable if errors[index] <= best * (1 + NEARLY) + 0.001)
    rest = ", ".join(f"{percent(errors[i])} for {names[i]}" for i in usable if i != index)
    against = "the lowest" if errors[index] == best else "nearly the lowest, and it knows the calendar"
    others = f" ({rest})" if rest else ""
    warning = _warning(accuracies[index], errors[names.index(SeasonalNaive().name)])
    error = f"its typical error a day and class in the backtest is {percent(errors[index])}"
    return index, f"{error}, {against}{others}{warning}{unknown}"


def _of(accuracy: Accuracy) -> float:
    return accuracy.wape_day if accuracy.error is None else accuracy.error


def _warning(accuracy: Accuracy, naive: float) -> str:
    """Say that a model is no better than last week again, and why that may be."""
    error = _of(accuracy)
    if error < naive or not naive:
        return ""
    if accuracy.chance >= _MOSTLY_CHANCE * error:
        why = f"so few tickets come that chance alone makes an error of {percent(accuracy.chance)}"
    else:
        why = "the weeks of the backtest differ from those before by more than weekdays, holidays and level explain"
    return f"; no better than last week again, so be wary of it: {why}"
