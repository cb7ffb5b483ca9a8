"""Holidays learnt from none, one and many."""

from datetime import date, timedelta

import numpy as np
import pytest

from forecasting.history.calendar import DayKind
from forecasting.models.calendar_glm import CalendarGlm
from forecasting.models.day_effects import PRIORS, learn_day_effects
from forecasting.models.weekday_pattern import weekday_pattern
from tests.forecasting.worlds import FIRST, OFFICE, history, plain_days

WEEK = np.array([40.0, 40, 40, 40, 40, 8, 8])


def _world(past: dict[int, float], ahead: tuple[int, ...] = ()) -> tuple[object, object]:
    """Return a history of twelve weeks in which holidays brought so many tickets an hour, and days with some ahead."""
    counts = np.tile(WEEK, 12)[None, :, None] * OFFICE
    for day, level in past.items():
        counts[0, day] = level * OFFICE
    names = {FIRST + timedelta(days=day): f"h{day}" for day in (*past, *ahead)}
    return history(counts), plain_days(98, holidays=names)


def _degree(past: dict[int, float]) -> float:
    made, days = _world(past)
    effects = learn_day_effects(made, days, weekday_pattern(made, days))  # type: ignore[arg-type]
    return effects.learnt[DayKind.HOLIDAY][0]


def test_without_a_past_holiday_the_prior_stands() -> None:
    """None seen: a public holiday is 85% of the way to the rest day."""
    assert _degree({}) == pytest.approx(PRIORS[DayKind.HOLIDAY].degree)


def test_one_holiday_moves_the_degree_and_several_settle_it() -> None:
    """Holidays that were like any day pull the degree down, the more of them the further."""
    one, four = _degree({16: 40}), _degree({16: 40, 30: 40, 45: 40, 58: 40})
    assert PRIORS[DayKind.HOLIDAY].degree > one > four
    assert four < 0.3


def test_a_kept_holiday_ahead_is_a_rest_day() -> None:
    """After three holidays with a Sunday's tickets the next Wednesday off is foreseen near a Sunday's 80, not 400."""
    made, days = _world({16: 8, 30: 8, 45: 8}, ahead=(86,))
    foreseen = CalendarGlm().predict(made, days, 14).sum(axis=2)[0]  # type: ignore[arg-type]
    assert foreseen[2] == pytest.approx(80, rel=0.25)
    assert foreseen[9] == pytest.approx(400, rel=0.05)


def test_hours_of_a_holiday_follow_those_seen() -> None:
    """Where holidays bring tickets in the evening only, the next one's are foreseen in the evening."""
    counts = np.tile(WEEK, 12)[None, :, None] * OFFICE
    evening = np.zeros(24)
    evening[19:23] = 20.0
    for day in (16, 30, 45, 58):
        counts[0, day] = evening
    counts[0, :, 19:23] += 1
    days = plain_days(98, holidays={FIRST + timedelta(days=d): f"h{d}" for d in (16, 30, 45, 58, 86)})
    foreseen = CalendarGlm().predict(history(counts), days, 14)[0]
    assert foreseen[2, 19:23].sum() > 0.6 * foreseen[2].sum()
    assert foreseen[3, 19:23].sum() < 0.1 * foreseen[3].sum()


def test_the_calendar_starts_on_a_monday() -> None:
    """The little world's first day is the Monday the numbers above count from."""
    assert FIRST.weekday() == 0
    assert FIRST + timedelta(days=16) == date(2026, 1, 21)
