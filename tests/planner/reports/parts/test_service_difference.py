"""The table of differences in service."""

from dataclasses import replace

from planner.domain.tickets.service_targets import ServiceTarget
from planner.reports.parts.service_difference import service_difference
from tests.builders import rota, world
from tests.plans import plan


def test_a_difference_that_months_do_not_show_is_told_as_none() -> None:
    """Two months up by one and down by one: none; both down by two: -2 without a range."""
    inputs = world(days=1, service=(ServiceTarget("P1", 15, 0.9),))
    plans = {}
    for name, months in {"base": (90, 92), "noise": (91, 91), "down": (88, 90)}.items():
        made = plan(inputs, rota("Ann E"))
        rows = tuple(
            replace(row, promised=sum(months) / 200, by_month=tuple((100, good) for good in months))
            for row in made.promise.rows
        )
        plans[name] = replace(made, promise=replace(made.promise, rows=rows))
    (table,) = service_difference(plans)
    noise, down = (row[1] for row in table.rows)
    assert str(noise.value).startswith("none that 2 months show")  # type: ignore[union-attr]
    assert down.value == "-2.0 (-2.0 to -2.0)"  # type: ignore[union-attr]
