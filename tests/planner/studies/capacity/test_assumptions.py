"""Assumptions: the narrower row wins, and what has no row has its usual value."""

from datetime import date, timedelta

import pytest

from planner.domain.capacity.assumption import Assumption
from planner.studies.capacity.assumptions import Assumptions


def test_the_row_of_a_skill_wins() -> None:
    """The lead time of a skill is its own row's, of others that for all, else the usual 13 weeks."""
    known = Assumptions((Assumption("hiring lead time", 20, "net"), Assumption("hiring lead time", 4)))
    assert known.weeks("hiring lead time", "net") == timedelta(weeks=20)
    assert known.weeks("hiring lead time", "desk") == timedelta(weeks=4)
    assert Assumptions().weeks("hiring lead time", "desk") == timedelta(weeks=13)


def test_months_share_the_leave_that_is_left() -> None:
    """With a third of the leave in August, the other eleven months share two thirds."""
    known = Assumptions((Assumption("share of leave", 0.34, "August"),))
    shares = [known.leave_share(date(2026, month, 1)) for month in range(1, 13)]
    assert shares[7] == 0.34
    assert shares[0] == pytest.approx(0.06)
    assert sum(shares) == pytest.approx(1)


def test_a_change_begins_on_its_day() -> None:
    """A volume change from July on does not hold in June, nor for another priority."""
    known = Assumptions((Assumption("volume change", -0.3, "P3", date(2026, 7, 1)),))
    assert not list(known.changes("volume change", ("P3", "desk"), date(2026, 6, 15)))
    assert not list(known.changes("volume change", ("P1", "desk"), date(2026, 7, 15)))
    assert [row.value for row in known.changes("volume change", ("P3", "desk"), date(2026, 7, 15))] == [-0.3]


def test_all_values_are_told() -> None:
    """The list of what was used names each value with where it comes from."""
    lines = {line.name: line for line in Assumptions((Assumption("attrition a year", 0.2),)).used()}
    assert (lines["attrition a year"].value, lines["attrition a year"].source) == ("20.0%", "Capacity sheet")
    assert lines["ramp-up"].value == "8 weeks"
    assert lines["ramp-up"].source.startswith("usual value")
