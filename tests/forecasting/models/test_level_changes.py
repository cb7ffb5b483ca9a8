"""Lasting changes of a class's level."""

import numpy as np
import pytest

from forecasting.models.level_changes import Levels, find_level_changes

DAYS = 200


def _found(rates: np.ndarray, seed: int = 1, known: np.ndarray | None = None, clusters: int = 1) -> Levels:
    """Return what is found in counts of these rates, shape (classes, days), due 10 a day at level 1."""
    use = np.ones(rates.shape[1], bool) if known is None else known
    counts = clusters * np.random.default_rng(seed).poisson(rates / clusters) * use
    return find_level_changes(counts.astype(float), np.full(rates.shape, 10.0) * use, use, 60.0)


def test_a_class_that_doubled_two_weeks_ago_is_followed() -> None:
    """From 10 to 20 a day since day 186, twenty times: the mean level is near 2, and the day known within three."""
    rates = np.full((20, DAYS), 10.0)
    rates[:, 186:] = 20.0
    found = _found(rates)
    assert found.level.mean() == pytest.approx(2.0, rel=0.06)
    assert found.factor.mean() == pytest.approx(2.0, rel=0.1)
    assert found.sure.min() > 0.99
    assert abs(found.since - 186).max() <= 3
    assert (found.latest >= found.since).all()


def test_without_a_change_the_level_is_that_of_the_last_months() -> None:
    """Of 50 steady classes at most two are sure to have changed; their levels stay near 1."""
    found = _found(np.full((50, DAYS), 10.0), seed=2)
    assert (found.changed > 0).sum() <= 2
    assert found.level == pytest.approx(np.ones(50), abs=0.15)


def test_a_storm_is_no_change() -> None:
    """One day with two hundred tickets, four days ago, says nothing of the days to come."""
    rates = np.full((1, DAYS), 10.0)
    rates[:, 195] = 200.0
    assert _found(rates).sure[0] < 0.1


def test_a_rare_class_needs_more_days() -> None:
    """At one ticket in five days, twice as many for two weeks is chance."""
    rates = np.full((1, DAYS), 0.2)
    rates[:, 186:] = 0.4
    assert not _found(rates).changed[0]


def test_tickets_in_clusters_need_more_evidence_than_single_ones() -> None:
    """Half more for three weeks is sure of single tickets, and not of tickets that come eight at once."""
    rates = np.full((1, DAYS), 10.0)
    rates[:, 179:] = 15.0
    assert _found(rates).sure[0] > 0.95 > _found(rates, clusters=8).sure[0]


def test_a_change_within_a_hole_of_the_export_is_more_likely() -> None:
    """The same nine days after the change prove it sooner when it may have come on any day of a month."""
    rates = np.full((1, DAYS), 10.0)
    rates[:, 191:] = 14.5
    known = np.ones(DAYS, bool)
    known[160:191] = False
    assert _found(rates, known=known).sure[0] > _found(rates).sure[0]


def test_eight_weeks_are_the_least_to_know_a_change_from() -> None:
    """With six weeks before it nobody knows how a level moves: the level stays the mean."""
    rates = np.full((1, 63), 10.0)
    rates[:, 42:] = 20.0
    found = _found(rates)
    assert found.sure[0] < 0.01
    assert 1.2 < found.level[0] < 1.7
