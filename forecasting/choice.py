"""Which model to believe, by its errors in the backtest."""

from collections.abc import Sequence

import numpy as np

from forecasting.accuracy import bias, coverage, pinball, wape
from forecasting.backtest import Trial
from forecasting.history.wording import percent
from forecasting.models.seasonal_naive import SeasonalNaive
from forecasting.paths import draw_paths
from forecasting.spread import Spread
from planner.domain.demand import Accuracy

NEARLY = 0.05
"""Errors within 5% of each other are nearly the same, as the few origins of a backtest go: then the model that stands
first in the catalogue is taken, because it knows of the holidays ahead."""

_PATHS = 200


def judge(trial: Trial, spread: Spread, seed: int) -> Accuracy:
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
    )


def choose(accuracies: Sequence[Accuracy], wanted: str) -> tuple[int, str]:
    """Return the index of the model to use and the reason, in a sentence."""
    names = [accuracy.model for accuracy in accuracies]
    errors = [accuracy.wape_day for accuracy in accuracies]
    naive = errors[names.index(SeasonalNaive().name)]
    if wanted.strip().lower() in {name.lower() for name in names}:
        index = [name.lower() for name in names].index(wanted.strip().lower())
        return index, f"asked for on the Plan sheet; its error a day and class is {percent(errors[index])}"
    unknown = "" if wanted in ("", "automatic") else f"; a model called '{wanted}' is not known"
    best = min(errors)
    index = next(i for i, error in enumerate(errors) if error <= best * (1 + NEARLY) + 0.001)
    rest = ", ".join(f"{percent(errors[i])} for {names[i]}" for i in range(len(names)) if i != index)
    against = "the lowest" if errors[index] == best else "nearly the lowest, and it knows the calendar"
    warning = "" if errors[index] < naive or not naive else "; no better than last week again, so be wary of it"
    return index, (
        f"its error a day and class in the backtest is {percent(errors[index])}, {against} ({rest}){warning}{unknown}"
    )
