"""Cost against service."""

from dataclasses import replace

from planner.domain.tickets.service_targets import ServiceTarget
from planner.reports.measures.scenario_figures import scenario_figures
from planner.reports.page import Cell, Table
from planner.reports.parts.cost_and_service import cheapest_kept, cost_and_service, efficient
from tests.builders import person, rota, world
from tests.plans import plan


def test_what_another_one_beats_is_not_efficient() -> None:
    """Dearer and worse, and as good for more, are beaten; the cheapest and the best never are."""
    points = {"cheap": (100.0, -2.0), "good": (150.0, 1.0), "worse": (160.0, 0.5), "dear": (170.0, 1.0)}
    assert efficient(points) == {"cheap", "good"}


def test_two_that_are_alike_are_both_efficient() -> None:
    """Neither beats the other."""
    assert efficient({"a": (100.0, 1.0), "b": (100.0, 1.0)}) == {"a", "b"}


def test_plans_stand_in_order_of_cost() -> None:
    """A second person costs 75 more and lifts the promise above its target: both plans are efficient, one keeps it."""
    people = (person("Ann", cost_per_hour=10.0), person("Bob", cost_per_hour=10.0))
    inputs = world(days=1, people=people, service=(ServiceTarget("P1", 15, 0.9),))
    one = plan(inputs, rota("Ann E"))
    better = replace(one.promise, rows=tuple(replace(row, promised=0.92) for row in one.promise.rows))
    found = {
        "more": scenario_figures(plan(inputs, rota("Ann E\nBob L"), promise=better)),
        "as it is": scenario_figures(one),
    }
    table = next(block for block in cost_and_service(found) if isinstance(block, Table))
    assert table.rows == (
        ("75 as it is", Cell(-5.0, "bad"), None),
        ("150 more", Cell(2.0, "good"), None),
    )
    assert cheapest_kept(found) == "more"
