"""The entry point: any history gives a sensible answer and a plain warning."""

from datetime import date

import numpy as np
import pytest

from forecasting.forecast import forecast_demand
from planner.domain.calendar import CalendarDay
from planner.domain.inputs import Inputs
from planner.domain.settings import Settings
from planner.domain.tickets.demand import Forecast
from planner.domain.tickets.service_targets import Handling
from tests.forecasting.worlds import OFFICE, busy, inputs


def _sound(forecast: Forecast) -> None:
    """Check what must hold of every forecast: shapes, whole tickets, no NaN, nothing negative."""
    shape = (len(forecast.classes), forecast.horizon.intervals)
    assert forecast.mean.shape == shape
    assert forecast.paths.shape[1:] == shape
    assert forecast.paths.dtype == np.uint16
    assert np.isfinite(forecast.mean).all()
    assert (forecast.mean >= 0).all()
    for accuracy in forecast.accuracy:
        assert np.isfinite([accuracy.wape_hour, accuracy.wape_day, accuracy.bias, accuracy.pinball]).all()


def _month_missing() -> np.ndarray:
    counts = busy(120, classes=2)
    counts[:, 60:90] = 0
    return counts


@pytest.mark.parametrize(
    ("counts", "a_day", "warning"),
    [
        pytest.param(busy(14, classes=3), 93, "Only 14 whole days of history", id="two weeks"),
        pytest.param(busy(60), 31, "", id="one series"),
        pytest.param(np.tile(3 * OFFICE, (2, 60, 1)), 60, "", id="constant"),
        pytest.param(_month_missing(), 62, "(30 days)", id="a month missing"),
        pytest.param(busy(1), 40, "Only 1 whole day of history", id="one day"),
    ],
)
def test_any_history_gives_a_sensible_answer(counts: np.ndarray, a_day: float, warning: str) -> None:
    """The mean day of the forecast is near that of the days that are known, and the warning is there."""
    forecast = forecast_demand(inputs(counts, days=28))
    _sound(forecast)
    assert forecast.mean.sum() / 28 == pytest.approx(a_day, rel=0.1)
    assert warning in " ".join(forecast.quality)


def test_no_tickets_forecast_none_and_say_so() -> None:
    """Without any ticket the classes of the Handling sheet are expected to bring nothing, with a warning."""
    settings = Settings(date(2026, 6, 1), date(2026, 6, 7), sample_paths=5)
    forecast = forecast_demand(Inputs(settings, handling=(Handling("P1", "desk", 20),)))
    _sound(forecast)
    assert forecast.classes == (("P1", "desk"),)
    assert not forecast.paths.any()
    assert forecast.quality[-1].startswith("There is no ticket before 2026-06-01")


def test_the_mean_of_the_paths_is_the_mean() -> None:
    """Futures are drawn around the mean, day by day."""
    forecast = forecast_demand(inputs(busy(84, classes=2), sample_paths=2000))
    assert forecast.daily().mean() == pytest.approx(forecast.mean.sum() / 14, rel=0.02)


def test_the_same_seed_gives_the_same_futures() -> None:
    """A forecast is a function of inputs and seed."""
    counts = busy(60)
    one, same, other = (forecast_demand(inputs(counts, seed=seed)) for seed in (1, 1, 2))
    assert (one.paths == same.paths).all()
    assert (one.paths != other.paths).any()
    assert (one.mean == other.mean).all()


def test_tickets_of_the_planned_days_are_not_used() -> None:
    """What came on a day that is planned cannot have been foreseen."""
    counts = busy(60)
    known = forecast_demand(inputs(counts[:, :50], days=5))
    later = inputs(counts, days=5)
    first = date(2026, 1, 5 + 26)
    assert first.month == 1
    start = known.horizon.first_day
    again = forecast_demand(Inputs(Settings(start, known.horizon.last_day, sample_paths=50), tickets=later.tickets))
    assert (again.mean == known.mean).all()
    assert "were left out of the forecast" in again.quality[0]


def test_an_event_and_a_freeze_change_their_days() -> None:
    """+50% on a Thursday and -100% on a Friday do just that, against the same forecast without them."""
    counts = busy(56)
    thursday, friday = date(2026, 3, 5), date(2026, 3, 6)
    entries = (CalendarDay(thursday, "Launch", "event", 0.5), CalendarDay(friday, "Freeze", "freeze", -1.0))
    plain = forecast_demand(inputs(counts)).mean.reshape(14, 24).sum(axis=1)
    told = forecast_demand(inputs(counts, calendar=entries)).mean.reshape(14, 24).sum(axis=1)
    assert told[3] == pytest.approx(1.5 * plain[3])
    assert told[4] == pytest.approx(0, abs=1e-6)
    assert told[[0, 1, 2, 5]] == pytest.approx(plain[[0, 1, 2, 5]])


def test_a_gap_before_the_first_day_is_bridged() -> None:
    """When the export ends ten days before the plan, weekdays stay in step."""
    forecast = forecast_demand(inputs(busy(56), gap=10))
    days = forecast.mean.reshape(14, 24).sum(axis=1)
    quiet = [day.weekday() >= 5 for day in forecast.horizon.days]
    assert days[quiet].max() < days[~np.array(quiet)].min()


def test_clock_changes_of_the_horizon() -> None:
    """Round-the-clock tickets bring 23 hours' worth on the day the clock skips an hour, local hours in place."""
    counts = np.tile(4 * OFFICE + 1, (1, 70, 1))
    first = date(2026, 1, 12)
    forecast = forecast_demand(inputs(counts, first=first, days=14, time_zone="Europe/London", interval_minutes=30))
    _sound(forecast)
    day = np.bincount(forecast.horizon.interval_days, forecast.mean[0])
    assert forecast.horizon.intervals == 14 * 48 - 2
    assert day[6] == pytest.approx(day[5] - 1, rel=0.02)
    after = np.flatnonzero(forecast.horizon.interval_days == 7)
    assert forecast.mean[0, after[16]] > 2 * forecast.mean[0, after[15]]


def test_history_shows_what_was_masked() -> None:
    """Masked days are NaN in the history handed on, all others as they came."""
    counts = _month_missing()
    forecast = forecast_demand(inputs(counts))
    assert np.isnan(forecast.history[:, 60:89]).all()
    assert (forecast.history[:, :55] == counts.sum(axis=2)[:, :55]).all()
    assert forecast.weekday_profile.shape == (2, 7)
    assert forecast.hour_profile.shape == (2, 24)


def test_the_model_named_on_the_plan_sheet_is_used() -> None:
    """The planner's choice stands, and the reason says it was asked for."""
    forecast = forecast_demand(inputs(busy(60), forecast_model="seasonal naive"))
    assert forecast.model == "seasonal naive"
    assert "asked for" in forecast.reason


def test_tickets_of_one_hour_are_asked_about() -> None:
    """When nearly all came within an hour they were imported: the planner is asked, nothing breaks."""
    counts = np.zeros((1, 3, 24), int)
    counts[0, 1, 10], counts[0, 0, 9] = 400, 2
    made = forecast_demand(inputs(counts))
    _sound(made)
    assert any(line.startswith("400 of 402 tickets came within one hour of Tue 6 Jan 2026") for line in made.quality)


def test_a_new_queue_is_learnt_from_its_first_day() -> None:
    """Its own level stands, the days before it say nothing, its first days are no surge, and it is said."""
    counts = busy(120, classes=2)
    counts[1, :100] = 0
    made = forecast_demand(inputs(counts, days=28))
    assert made.mean[1].sum() / 28 == pytest.approx(31, rel=0.1)
    assert [line for line in made.quality if "surge" in line] == []
    assert "P2 desk began on Wed 15 Apr 2026: it is learnt from that day on." in made.quality


def test_a_changed_mix_is_followed_and_told() -> None:
    """Half of one class moves to another three weeks before the plan: both are foreseen so, and named."""
    counts = busy(210, classes=2, level=3)
    moved = counts[0, 189:] // 2
    counts[0, 189:] -= moved
    counts[1, 189:] += moved
    made = forecast_demand(inputs(counts, days=28))
    share = made.mean[0].sum() / made.mean.sum()
    assert share == pytest.approx(counts[0, 189:].sum() / counts[:, 189:].sum(), abs=0.04)
    assert len(made.changes) == 2
    assert set(made.changes) < set(made.drivers)
    assert made.changes[0].startswith("P1 desk brings 0.6 times as many tickets as before, since about ")


def test_a_season_of_two_years_is_foreseen() -> None:
    """A class that brings half more in winter is foreseen for the next winter before it begins to rise."""
    days = 2 * 365 + 270
    season = np.exp(0.4 * np.cos(2 * np.pi * np.arange(days) / 365))
    counts = np.random.default_rng(8).poisson(3 * season[None, :, None] * np.tile(OFFICE, (1, days, 1)))
    made = forecast_demand(inputs(counts, days=28, first=date(2024, 1, 1)))
    coming = np.exp(0.4 * np.cos(2 * np.pi * np.arange(days, days + 28) / 365))
    assert made.mean.sum() == pytest.approx(30 * coming.sum(), rel=0.05)
