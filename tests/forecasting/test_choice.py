"""Which model is believed."""

import pytest

from forecasting.choice import choose
from planner.domain.demand import Accuracy


def _error(model: str, error: float) -> Accuracy:
    return Accuracy(model, 0.5, error, 0.1, 0.0, 0.1, 0.8, 6)


CATALOGUE = (_error("calendar GLM", 0.20), _error("mean of eight weeks", 0.16), _error("seasonal naive", 0.25))


def test_the_lowest_error_wins_and_says_so() -> None:
    """The reason gives the error and the others'."""
    index, reason = choose(CATALOGUE, "automatic")
    assert index == 1
    assert "is 16%, the lowest (20% for calendar GLM, 25% for seasonal naive)" in reason


def test_nearly_equal_errors_go_to_the_first() -> None:
    """Three percent more error is no reason to leave the model that knows the calendar."""
    near = (_error("calendar GLM", 0.165), *CATALOGUE[1:])
    assert choose(near, "automatic")[0] == 0


@pytest.mark.parametrize("wanted", ["seasonal naive", " Seasonal Naive "])
def test_the_planner_may_name_one(wanted: str) -> None:
    """A model named on the Plan sheet is taken whatever its error."""
    index, reason = choose(CATALOGUE, wanted)
    assert index == 2
    assert reason.startswith("asked for on the Plan sheet")


def test_an_unknown_name_is_said() -> None:
    """A name that no model has leaves the choice to the backtest, aloud."""
    index, reason = choose(CATALOGUE, "prophet")
    assert index == 1
    assert reason.endswith("a model called 'prophet' is not known")


def test_being_no_better_than_naive_is_said() -> None:
    """When nothing beats the naive forecast the reason does not claim it."""
    same = tuple(_error(accuracy.model, 0.25) for accuracy in CATALOGUE)
    assert "no better than last week again" in choose(same, "automatic")[1]
