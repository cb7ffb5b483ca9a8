"""Targets and clocks."""

import pytest

from planner.domain.scenario import Change
from tests.planner.studies.changes.desks import assert_refused, desk, under


def test_targets_are_set() -> None:
    """P1 has another target, share, clock and way out of hours; P3 stays as it is."""
    first, other = under(
        Change("response target", 15, "P1"),
        Change("resolution target", 120, "P1"),
        Change("attainment", 0.99, "P1"),
        Change("clock", applies_to="P1", words="Office"),
        Change("out of hours", applies_to="P1", words="On call"),
    ).service
    assert (first.response_minutes, first.resolution_minutes, first.attainment) == (15, 120, 0.99)
    assert (first.clock, first.out_of_hours) == ("Office", "on call")
    assert other == desk().service[1]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Change("attainment", 0.9, "P9"), "not a priority"),
        (Change("attainment", 1.5, "P1"), "not between 0 and 1"),
        (Change("clock", applies_to="P1", words="Lunch"), "Lunch is no clock"),
        (Change("out of hours", applies_to="P1", words="never"), "no way to take tickets"),
    ],
)
def test_what_cannot_be_is_refused(change: Change, why: str) -> None:
    """Unknown priorities, clocks and ways, and a share that is none."""
    assert_refused(change, why)
