"""Cost against service: which plans are efficient, as no other one gives as much service for less."""

from collections.abc import Iterator, Mapping

from planner.reports.measures.scenario_figures import ScenarioFigures
from planner.reports.page import Cell, Chart, Column, Series, Table

TITLE = "Cost against service"
EFFICIENT, OTHERS = "Efficient", "Not efficient"

MEANING = (
    "Service is by how many points the worst promise is above its target; below 0 a target is missed. Plans stand in "
    "order of cost. One is efficient when no other plan costs no more and gives better service, or as good for less."
)


def efficient(points: Mapping[str, tuple[float, float]]) -> set[str]:
    """Return the names of the points (cost, service) that no other point beats in one and equals in the other."""
    return {
        name
        for name, (cost, service) in points.items()
        if not any(
            c <= cost and s >= service and (c, s) != (cost, service)
            for other, (c, s) in points.items()
            if other != name
        )
    }


def cost_and_service(found: Mapping[str, ScenarioFigures]) -> Iterator[Table | Chart]:
    """Yield the table of cost and service and its chart, for all plans with a promise."""
    points = {
        name: (each.key.total_cost, round(each.margin, 2)) for name, each in found.items() if each.margin is not None
    }
    if len(points) < 2:
        return
    best = efficient(points)
    rows = []
    for name, (cost, service) in sorted(points.items(), key=lambda item: item[1]):
        value = Cell(service, "good" if service >= 0 else "bad")
        rows.append((f"{cost:,.0f} {name}", value if name in best else None, None if name in best else value))
    currency = next(iter(found.values())).key.currency
    x = f"Cost {currency} and scenario"
    columns = (Column(x, width=30), Column(EFFICIENT, "points", 14), Column(OTHERS, "points", 14))
    yield Table(TITLE, columns, tuple(rows), MEANING)
    yield Chart(TITLE, TITLE, x, (Series(EFFICIENT, "point"), Series(OTHERS, "point")), "points above target")


def cheapest_kept(found: Mapping[str, ScenarioFigures]) -> str:
    """Return the name of the cheapest plan that keeps every target and breaks no must; empty when none does.

    Of plans that cost the same it is the first.
    """
    kept = [
        (each.key.total_cost, name)
        for name, each in found.items()
        if each.publishable != "no" and all(row.kept for row in each.key.promise)
    ]
    return min(kept, key=lambda each: each[0])[1] if kept else ""
