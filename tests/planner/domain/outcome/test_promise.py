"""What a rota promises against its targets."""

from dataclasses import replace

import pytest

from planner.domain.outcome.promise import Attainment, Promise


def row(priority: str, target: float, promised: float, skill: str = "") -> Attainment:
    """Return a promise of an hour's response."""
    return Attainment(priority, skill, "response", 60, target, promised, promised, promised, 10.0, 30.0, 100.0)


def test_a_shortfall_adds_up_what_targets_are_missed_by() -> None:
    """P1 lacks 5 points and P3 lacks 2; P2 passes by 4, which makes up for nothing, and skills alone don't count."""
    rows = (row("P1", 0.95, 0.90), row("P2", 0.95, 0.99), row("P3", 0.9, 0.88), row("P3", 0.9, 0.5, "Network"))
    assert Promise(rows, 200, 1).shortfall == pytest.approx(0.07)
    assert not Promise(rows, 200, 1).kept


def test_a_promise_that_is_kept_has_no_shortfall() -> None:
    """Passed and just met are both kept."""
    held = Promise((row("P1", 0.95, 0.95), row("P2", 0.95, 0.99)), 200, 1)
    assert held.kept
    assert held.shortfall == 0


def test_a_target_asked_for_in_most_months_is_not_kept_by_its_mean_alone() -> None:
    """The mean is 96% of the 95% asked for, and 8 of 10 months reach 93%: 2 points are lacking."""
    sure = replace(row("P1", 0.95, 0.96), assured=0.93)
    held = Promise((sure,), 200, 1)
    assert (held.kept_on_average, held.kept) == (True, False)
    assert held.shortfall == pytest.approx(0.02)
    assert Promise((replace(sure, assured=0.95),), 200, 1).kept


def test_a_target_kept_in_most_months_is_missed_by_its_mean() -> None:
    """8 of 10 months reach 97%, and the worst pull the mean to 94%: 1 point is lacking."""
    held = Promise((replace(row("P1", 0.95, 0.94), assured=0.97),), 200, 1)
    assert not held.kept
    assert held.shortfall == pytest.approx(0.01)
