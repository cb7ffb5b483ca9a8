"""Rolling origins."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from forecasting.backtest import origins, try_models
from forecasting.history.calendar import Days
from forecasting.history.history import History
from tests.forecasting.worlds import busy, history, plain_days

NONE = np.zeros(2, np.int64)
"""No class has changed."""


@dataclass(frozen=True)
class Spy:
    """A model that expects the number of days it was shown, and fails when it is shown the future."""

    name: str = "spy"
    sentence: str = "looks at what it gets"

    def predict(self, history: History, days: Days, ahead: int) -> np.ndarray:
        """Return the days of history everywhere."""
        assert len(days) == history.days + ahead
        return np.full((len(history.classes), ahead, 24), float(history.days))


def test_six_origins_a_week_apart() -> None:
    """Of twenty weeks the last origin leaves a full horizon, the others lie a week apart before it."""
    assert origins(history(busy(140)), 28) == (77, 84, 91, 98, 105, 112)


def test_long_histories_are_tried_over_a_longer_time() -> None:
    """With a year the origins lie two weeks apart."""
    assert origins(history(busy(364)), 28) == tuple(range(266, 337, 14))


def test_short_histories_get_what_they_can() -> None:
    """Of four weeks the first two are learnt from; of two weeks nothing can be tried."""
    assert origins(history(busy(28)), 31) == (21,) or origins(history(busy(28)), 31)[0] >= 14
    assert origins(history(busy(14)), 31) == ()


def test_models_never_see_what_comes_after_the_origin() -> None:
    """Each window holds the days after its origin, as foreseen from the days before it."""
    (trial,) = try_models([Spy()], history(busy(140)), plain_days(168), 28, NONE)
    assert [window.expected[0, 0, 0] for window in trial.windows] == [77, 84, 91, 98, 105, 112]
    assert trial.windows[0].days.tolist() == list(range(77, 105))
    assert (trial.windows[-1].actual == history(busy(140)).counts[:, 112:140]).all()


def test_days_not_known_judge_nobody() -> None:
    """A gap in a window is left out of it."""
    made = history(busy(140))
    made.known[115:120] = False
    (trial,) = try_models([Spy()], made, plain_days(168), 28, NONE)
    assert len(trial.windows[-1].days) == 23


def test_the_first_holiday_of_all_is_no_test() -> None:
    """No model is judged by a kind of day that nothing before had shown; the second holiday counts."""
    days = plain_days(168, holidays={date(2026, 4, 8): "one", date(2026, 5, 13): "two"})
    windows = try_models([Spy()], history(busy(140)), days, 28, NONE)[0].windows
    assert all(93 not in window.days for window in windows if window.expected.flat[0] <= 93)
    assert any(128 in window.days for window in windows if window.expected.flat[0] > 93)


def test_a_class_that_had_just_begun_is_no_test() -> None:
    """Before it had been there for a week nobody could foresee it: neither expected nor missed."""
    made = replace(history(busy(140, classes=2)), active_from=np.array([0, 100]))
    for window in try_models([Spy()], made, plain_days(168), 28, NONE)[0].windows:
        assert window.actual[0].any()
        assert window.expected[0].any()
        judged = window.expected[0].flat[0] >= 107
        assert window.expected[1].any() == judged
        assert window.actual[1].any() == judged


def test_a_class_that_changed_for_good_is_no_test_before() -> None:
    """Windows from before a change, or from less than seven known days after it, do not judge the class."""
    made = history(busy(140, classes=2))
    (trial,) = try_models([Spy()], made, plain_days(168), 28, np.array([0, 95]))
    assert [bool(window.actual[1].any()) for window in trial.windows] == [False] * 4 + [True] * 2
    assert all(window.actual[0].any() for window in trial.windows)
