"""Scenarios side by side."""

from dataclasses import replace

import pytest

from planner.domain.service import ServiceTarget
from planner.reports.page import Table
from planner.reports.scenarios import DIFFERENCE, scenarios_page
from tests.builders import rota, world
from tests.plans import plan


def test_differences_are_against_the_first() -> None:
    """One head and 7.5 h more, 3 points more of P1."""
    target = (ServiceTarget("P1", 15, 0.9),)
    one = plan(world(days=1, service=target), rota("Ann E"))
    rows = tuple(replace(row, promised=row.promised + 0.03) for row in one.promise.rows)
    two = plan(world(days=1, service=target), rota("Ann E\nBob L"), promise=replace(one.promise, rows=rows))
    page = scenarios_page({"as it is": one, "more": two})
    difference = next(b for b in page.blocks if isinstance(b, Table) and b.title == DIFFERENCE)
    name, heads, hours, cost, points, *_ = difference.rows[0]
    assert (name, heads, hours, cost) == ("more", 1, 7.5, 0.0)
    assert points == pytest.approx(3.0)


def test_nothing_to_compare_is_refused() -> None:
    """A comparison has at least one plan."""
    with pytest.raises(ValueError, match="no plan"):
        scenarios_page({})
