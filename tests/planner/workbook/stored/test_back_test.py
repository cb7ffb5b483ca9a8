"""A back-test comes back from its table as it was written."""

from planner.domain.outcome.back_test import BackTest
from planner.workbook.stored.back_test import back_test_of, back_test_tables
from tests.planner.domain.outcome.test_back_test import JULY, JUNE, TESTED


def test_months_promises_and_failures_come_back() -> None:
    """Every promise, and the month that failed with its reason."""
    july, failed, june = TESTED.months
    (written,) = back_test_tables(BackTest((july, failed)))
    assert back_test_of({written.name: written.rows}) == BackTest((july, failed))
    assert (july.first_day, june.first_day) == (JULY[0], JUNE[0])


def test_without_a_test_there_is_no_table() -> None:
    """A plan that was not back-tested stores nothing of it, and comes back without it."""
    assert back_test_tables(BackTest()) == ()
    assert back_test_of({}) == BackTest()
