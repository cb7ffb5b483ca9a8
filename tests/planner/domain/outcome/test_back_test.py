"""The figures of a back-test, worked out by hand."""

from datetime import date

import pytest

from planner.domain.outcome.back_test import BackTest, MonthTested, ReplayedPromise

JUNE, JULY = (date(2026, 6, 1), date(2026, 6, 28)), (date(2026, 6, 29), date(2026, 7, 26))

TESTED = BackTest(
    (
        MonthTested(*JULY, (ReplayedPromise("P1", "response", 0.9, 0.95, 0.90, 0.98, 0.86, 100, 0.94),)),
        MonthTested(*JUNE, failure="a fault of the program"),
        MonthTested(*JUNE, (ReplayedPromise("P1", "response", 0.9, 0.93, 0.90, 0.96, 0.92, 90, 0.92),)),
    )
)
"""July was 9 points below its promise, 1 point without its burst; June 1 point below."""


def test_a_range_holds_what_is_printed_alike() -> None:
    """Where every simulated month keeps all tickets, 99.97% is within, and 99.9% is not."""
    row = ReplayedPromise("P3", "response", 0.9, 1.0, 1.0, 1.0, 0.9997, 7000, 0.999)
    assert (row.covered, row.covered_without_bursts) == (True, False)


def test_shares_and_gaps_are_means_over_all_promises() -> None:
    """One of two ranges holds what came, both without the burst; the month that failed has no promise."""
    assert (TESTED.covered, TESTED.covered_without_bursts) == (0.5, 1.0)
    assert TESTED.mean_gap == pytest.approx(0.05)
    assert TESTED.mean_gap_without_bursts == pytest.approx(0.01)
    assert TESTED.has_bursts
    assert [month.first_day for month in TESTED.failed] == [JUNE[0]]


def test_each_priority_and_measure_has_figures_of_its_own() -> None:
    """Responses come before resolutions, and each holds its own rows alone."""
    more = ReplayedPromise("P1", "resolution", 0.9, 0.8, 0.7, 0.9, 0.8, 90, 0.8)
    tested = BackTest((MonthTested(*JULY, (more, *TESTED.rows)),))
    found = {name: (len(own.rows), own.covered) for name, own in tested.of_priorities()}
    assert found == {"P1 response": (2, 0.5), "P1 resolution": (1, 1.0)}
    assert list(found) == ["P1 response", "P1 resolution"]
