"""Scenarios side by side."""

from dataclasses import replace

import pytest

from planner.domain.tickets.service_targets import ServiceTarget
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


def test_a_scenario_without_a_plan_has_a_row_with_the_reason() -> None:
    """Nobody is left to plan under "none": the page says so and compares the rest."""
    made = plan(world(days=1), rota("Ann E"))
    page = scenarios_page({"as it is": made, "same": made}, {"none": "there is no one to plan"})
    table = next(b for b in page.blocks if isinstance(b, Table) and b.title == "Not planned")
    assert table.rows == (("none", "there is no one to plan"),)


def test_the_headline_names_the_cheapest_and_what_it_is_short_of() -> None:
    """Of three plans that cost nothing the first is named; 4 h of its need are not staffed, so the answer says it."""
    target = (ServiceTarget("P1", 15, 0.9),)
    made = plan(world(days=1, service=target), rota("Ann E"))
    rows = tuple(replace(row, promised=0.97) for row in made.promise.rows)
    short = replace(made, promise=replace(made.promise, rows=rows))
    enough = replace(short, requirement=replace(short.requirement, floors=(), windows=()))
    for base, more in ((short, " with care, 4.0 h short"), (enough, "")):
        headline = scenarios_page({"as it is": base, "a": base, "b": base}).headline
        assert headline.endswith(f"The cheapest that keeps every target: as it is; the rota can be published{more}.")
