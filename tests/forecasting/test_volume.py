"""A forecast under a supposed change of volume."""

from datetime import date

import numpy as np

from forecasting.volume import with_volume
from planner.domain.horizon import Horizon
from planner.domain.scenario import Change
from planner.domain.tickets.demand import Forecast

HORIZON = Horizon(date(2026, 6, 1), date(2026, 6, 2))
CLASSES = (("P1", "net"), ("P3", "desk"))


def _flat(rate: float) -> Forecast:
    paths = np.random.default_rng(7).poisson(rate, (400, 2, HORIZON.intervals)).astype(np.uint16)
    return Forecast(HORIZON, CLASSES, np.full((2, HORIZON.intervals), rate), paths, "flat", "by hand")


def test_no_change_gives_the_very_same() -> None:
    """Without changes the forecast is handed back untouched."""
    forecast = _flat(4)
    assert with_volume(forecast, ()) is forecast


def test_more_keeps_every_ticket_and_less_adds_none() -> None:
    """A path under more volume holds all its tickets, under less volume no new ones."""
    forecast = _flat(4)
    more = with_volume(forecast, (Change("volume", 0.5),))
    less = with_volume(forecast, (Change("volume", -0.5),))
    assert (more.paths >= forecast.paths).all()
    assert (less.paths <= forecast.paths).all()


def test_totals_follow_the_share() -> None:
    """The mean is scaled exactly, the paths on average, and only the class that was named."""
    forecast = _flat(4)
    changed = with_volume(forecast, (Change("volume", 0.25, "P1"),))
    assert np.allclose(changed.mean[0], 5)
    assert np.allclose(changed.mean[1], 4)
    assert abs(changed.paths[:, 0].mean() - 5) < 0.05
    assert (changed.paths[:, 1] == forecast.paths[:, 1]).all()


def test_a_change_holds_from_its_day_on() -> None:
    """A change with a start leaves the days before it alone."""
    changed = with_volume(_flat(4), (Change("volume", 1.0, "desk", start=date(2026, 6, 2)),))
    assert changed.mean[1, :24].tolist() == [4.0] * 24
    assert changed.mean[1, 24:].tolist() == [8.0] * 24


def test_volume_cannot_fall_below_nothing() -> None:
    """A fall of more than 100% means no tickets at all."""
    assert with_volume(_flat(4), (Change("volume", -1.5),)).paths.sum() == 0
