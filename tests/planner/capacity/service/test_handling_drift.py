"""The drift of handling times from month to month."""

import numpy as np
import pytest

from planner.capacity.service.handling_drift import MONTH, PRIOR, handling_drift
from planner.domain.tickets.demand import NEVER, Tickets


def _tickets(months: int, drift: float, each: int = 400, seed: int = 1) -> Tickets:
    """Return tickets of two classes with a mix that turns over, log-normal minutes, and a mean that drifts."""
    rng = np.random.default_rng(seed)
    opened = np.sort(rng.integers(0, months * MONTH, months * each))
    share = opened / (months * MONTH)
    long = rng.random(len(opened)) < share
    factor = np.exp(drift * rng.standard_normal(months))[(opened[-1] - opened) // MONTH]
    minutes = np.where(long, 60.0, 15.0) * factor * rng.lognormal(0, 0.8, len(opened))
    names = np.where(long, "P2", "P1")
    return Tickets(opened, names, np.full(len(opened), "desk"), np.full(len(opened), NEVER, np.int64), minutes)


@pytest.mark.parametrize("drift", [0.1, 0.25])
def test_the_drift_of_many_months_is_found(drift: float) -> None:
    """From 36 months it is known within a third, though the mix of classes turns over."""
    assert handling_drift(_tickets(36, drift)) == pytest.approx(drift, rel=0.33)


def test_a_steady_desk_drifts_little() -> None:
    """Without a drift 36 months leave less than half of what is believed beforehand."""
    assert handling_drift(_tickets(36, 0.0)) < PRIOR / 2 + 0.01


def test_a_short_record_is_believed_to_drift_as_others_do() -> None:
    """One month cannot show any drift: the prior stays."""
    assert handling_drift(_tickets(1, 0.3)) == pytest.approx(PRIOR, rel=0.01)


def test_without_logged_work_nothing_is_known_of_it() -> None:
    """The planner's own minutes are taken as they are."""
    made = _tickets(3, 0.1)
    blank = Tickets(made.opened, made.priority, made.skill, made.resolved, np.full(len(made), np.nan))
    assert handling_drift(blank) == 0.0
