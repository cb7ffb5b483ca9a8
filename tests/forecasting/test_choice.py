"""Which model is believed."""

import numpy as np
import pytest

from forecasting.backtest import Trial, Window
from forecasting.choice import choose_model, measure_accuracy
from forecasting.models import MODELS
from forecasting.spread import learn_spread
from planner.domain.tickets.demand import Accuracy


def _error(model: str, error: float) -> Accuracy:
    return Accuracy(model, 0.5, error, 0.1, 0.0, 0.1, 0.8, 6)


CATALOGUE = (_error("calendar GLM", 0.20), _error("mean of eight weeks", 0.16), _error("seasonal naive", 0.25))


def test_the_lowest_error_wins_and_says_so() -> None:
    """The reason gives the error and the others'."""
    index, reason = choose_model(CATALOGUE, "automatic")
    assert index == 1
    assert "is 16%, the lowest (20% for calendar GLM, 25% for seasonal naive)" in reason


def test_nearly_equal_errors_go_to_the_first() -> None:
    """Three percent more error is no reason to leave the model that knows the calendar."""
    near = (_error("calendar GLM", 0.165), *CATALOGUE[1:])
    assert choose_model(near, "automatic")[0] == 0


@pytest.mark.parametrize("wanted", ["seasonal naive", " Seasonal Naive "])
def test_the_planner_may_name_one(wanted: str) -> None:
    """A model named on the Plan sheet is taken whatever its error."""
    index, reason = choose_model(CATALOGUE, wanted)
    assert index == 2
    assert reason.startswith("asked for on the Plan sheet")


def test_an_unknown_name_is_said() -> None:
    """A name that no model has leaves the choice to the backtest, aloud."""
    index, reason = choose_model(CATALOGUE, "prophet")
    assert index == 1
    assert reason.endswith("a model called 'prophet' is not known")


def test_being_no_better_than_naive_is_said() -> None:
    """When nothing beats the naive forecast the reason does not claim it."""
    same = tuple(_error(accuracy.model, 0.25) for accuracy in CATALOGUE)
    assert "no better than last week again" in choose_model(same, "automatic")[1]


def test_a_refused_model_is_not_used() -> None:
    """The second best stands in for the best, even where the planner asked for that."""
    assert choose_model(CATALOGUE, "automatic", {"mean of eight weeks"})[0] == 0
    assert choose_model(CATALOGUE, "mean of eight weeks", {"mean of eight weeks"})[0] == 0


def test_the_warning_says_that_chance_is_the_reason() -> None:
    """Where chance alone makes nine tenths of the error, few tickets are the reason."""
    rare = tuple(Accuracy(each.model, 0.5, 0.25, 0.1, 0, 0.1, 0.8, 6, error=2.0, chance=1.8) for each in CATALOGUE)
    assert "so few tickets come that chance alone makes an error of 180%" in choose_model(rare, "automatic")[1]


def test_one_spoilt_origin_does_not_lose_a_model() -> None:
    """The best model of five origins in six is chosen, although an odd holiday made its last one far worse."""
    rng = np.random.default_rng(7)
    counts = rng.poisson(40.0, (6, 1, 28, 1)).astype(float)
    spoilt = counts.copy()
    spoilt[5, :, 10] = 0

    def trial(name: str, noise: float, odd: float) -> Trial:
        expected = 40 * np.exp(noise * rng.standard_normal(counts.shape))
        expected[5, :, 10] *= odd
        windows = [Window(1.0, np.arange(28), came, told) for came, told in zip(spoilt, expected, strict=True)]
        return Trial(MODELS[0] if name == MODELS[0].name else MODELS[3], tuple(windows), 0.0)

    spread = learn_spread([], np.array([40.0]), 100)
    made = [
        measure_accuracy(trial(MODELS[0].name, 0.05, 1.0), spread, 1),
        measure_accuracy(trial(MODELS[3].name, 0.2, 0.05), spread, 1),
    ]
    assert made[0].error is not None
    assert made[1].error is not None
    assert choose_model(made, "automatic")[0] == 0
