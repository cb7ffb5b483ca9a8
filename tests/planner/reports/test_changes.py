"""The page of changes."""

from datetime import timedelta

from planner.domain.people import Leave
from planner.reports.changes import changes
from planner.reports.page import Table
from tests.builders import MONDAY, rota, world
from tests.plans import plan


def test_only_what_differs_is_listed_with_its_reason() -> None:
    """Ann falls ill on Tuesday and Bob takes her early over; Monday stays as it was."""
    tuesday = MONDAY + timedelta(days=1)
    inputs = world(days=2, published=rota("Ann E E\nBob L -"), leave=(Leave("Ann", tuesday, tuesday, "SL"),))
    (table,) = changes(plan(inputs, rota("Ann E -\nBob L E"))).blocks
    assert isinstance(table, Table)
    assert [row[:5] for row in table.rows] == [
        ("Ann", tuesday, "E", "off", "Ann is away (SL)"),
        ("Bob", tuesday, "off", "E", "takes E over from Ann on Tue 2 Jun"),
    ]


def test_a_first_rota_has_nothing_to_compare() -> None:
    """Without a published rota the page says so."""
    assert "first for these days" in changes(plan(world(days=1), rota("Ann E"))).headline
