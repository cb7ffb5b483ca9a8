"""What every model of the catalogue must do."""

import numpy as np
import pytest

from forecasting.models import MODELS
from forecasting.models.model import Model
from tests.forecasting.worlds import OFFICE, busy, history, plain_days

EVERY = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)


def test_names_and_sentences() -> None:
    """Every model has a name of its own and a sentence."""
    assert len({model.name for model in MODELS}) == len(MODELS)
    assert all(len(model.sentence.split()) > 4 for model in MODELS)


@EVERY
def test_a_perfect_week_is_repeated(model: Model) -> None:
    """Where every week is the same, the next is foreseen exactly, day by day."""
    week = np.array([5, 4, 4, 4, 4, 2, 1])
    counts = np.tile(week, 10)[None, :, None] * OFFICE
    foreseen = model.predict(history(counts), plain_days(84), 14)
    assert foreseen.shape == (1, 14, 24)
    assert foreseen.sum(axis=2)[0] == pytest.approx(np.tile(10 * week, 2), rel=0.03)


@EVERY
def test_a_hole_is_not_zero(model: Model) -> None:
    """With a month masked the forecast is that of a full history, not half of it."""
    counts = busy(84, classes=2)
    full = model.predict(history(counts), plain_days(112), 28).sum()
    counts[:, 45:75] = 0
    made = history(counts)
    made.known[45:75] = False
    assert model.predict(made, plain_days(112), 28).sum() == pytest.approx(full, rel=0.12)


@EVERY
@pytest.mark.parametrize(
    "counts", [np.zeros((2, 30, 24)), np.ones((1, 14, 24)), busy(3)], ids=["zeros", "ones", "short"]
)
def test_odd_histories_give_numbers(model: Model, counts: np.ndarray) -> None:
    """Zeros, constants and three days give finite rates that are not negative."""
    foreseen = model.predict(history(counts), plain_days(counts.shape[1] + 28), 28)
    assert np.isfinite(foreseen).all()
    assert (foreseen >= 0).all()
