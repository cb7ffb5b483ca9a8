"""The page that lines up scenarios: heads, hours, cost, promise, hours short, and the difference to the base."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.domain.outcome.plan import Plan
from planner.domain.wording import agree, say_count
from planner.reports.measures.key_figures import KeyFigures, key_figures
from planner.reports.measures.outlook import say_missed_targets
from planner.reports.measures.wording import say_waiting
from planner.reports.page import Cell, Chart, Column, Page, Scalar, Series, Table, Text

SIDE_BY_SIDE, DIFFERENCE = "Side by side", "Difference to the first line"

Line = tuple[Cell | Scalar, ...]


def scenarios_page(plans: Mapping[str, Plan], failed: Mapping[str, str] = MappingProxyType({})) -> Page:
    """Return the comparison of plans by name, the first is the base, and why there is none of those that `failed`.

    Raises
    ------
    ValueError
        When there is no plan at all.
    """
    if not plans:
        raise ValueError("no plan to compare")
    keys = {name: key_figures(plan) for name, plan in plans.items()}
    base, *others = keys
    promises = _promises(keys)
    points = tuple(Series(promise, "point") for promise in promises)
    shares = [row.promised for key in keys.values() for row in key.promise]
    least = max(0.0, int(min(shares, default=0.5) * 10 - 0.5) / 10)
    currency = keys[base].currency
    return Page(
        f"{say_count(len(others), 'scenario')} beside the plan {base}.",
        (
            _lines(keys, promises),
            *_failed(failed),
            Chart("Promise by scenario", SIDE_BY_SIDE, "Scenario", points, form="share", least=least),
            Chart("Cost by scenario", SIDE_BY_SIDE, "Scenario", (Series(f"Cost {currency}", "bar"),), form="money"),
            Text("In words", tuple(_sentence(keys[base], keys[name], name) for name in others)),
            _differences(keys, promises),
        ),
        wide=True,
        one_sheet=True,
    )


def _failed(failed: Mapping[str, str]) -> tuple[Table, ...]:
    columns = (Column("Scenario", width=30), Column("Why there is no plan", width=80))
    return (Table("Not planned", columns, tuple(failed.items())),) if failed else ()


def _promises(keys: Mapping[str, KeyFigures]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{row.priority} {row.measure}" for key in keys.values() for row in key.promise))


def _columns(keys: Mapping[str, KeyFigures], promises: tuple[str, ...], signed: bool) -> tuple[Column, ...]:
    currency = next(iter(keys.values())).currency
    return (
        Column("Scenario", width=30),
        Column("Heads", "signed" if signed else "whole"),
        Column("Staffed h", "signed" if signed else "whole"),
        Column(
            f"Cost {currency}", "signed" if signed else "money", help="With overtime and premium pay by labour law."
        ),
        *(Column(promise, "points" if signed else "share", 14) for promise in promises),
        Column("Hours short", "hours"),
        Column("Must-rules broken", "signed" if signed else "whole"),
        Column("Wishes granted", "signed" if signed else "whole"),
    )


def _lines(keys: Mapping[str, KeyFigures], promises: tuple[str, ...]) -> Table:
    rows: list[Line] = []
    for name, key in keys.items():
        by_name = {f"{row.priority} {row.measure}": row for row in key.promise}
        shares = tuple(
            Cell(row.promised, "good" if row.kept else "bad") if (row := by_name.get(promise)) else None
            for promise in promises
        )
        short = Cell(key.hours_short, "bad" if key.hours_short else "good")
        rows.append(
            (name, key.heads, key.staffed_hours, key.total_cost, *shares, short, key.musts_broken, key.wishes_granted)
        )
    targets = ", ".join(
        f"{row.priority} {row.measure} {row.target_share:.1%}" for row in next(iter(keys.values())).promise
    )
    waiting = say_waiting(
        list(dict.fromkeys(row.priority for key in keys.values() for row in key.promise if row.waiting))
    )
    note = f"Targets: {targets}. {waiting}".strip()
    return Table(SIDE_BY_SIDE, _columns(keys, promises, signed=False), tuple(rows), note)


def _differences(keys: Mapping[str, KeyFigures], promises: tuple[str, ...]) -> Table:
    base = next(iter(keys.values()))
    rows = tuple(
        (
            name,
            key.heads - base.heads,
            key.staffed_hours - base.staffed_hours,
            key.total_cost - base.total_cost,
            *(_points(base, key, promise) for promise in promises),
            key.hours_short - base.hours_short,
            key.musts_broken - base.musts_broken,
            key.wishes_granted - base.wishes_granted,
        )
        for name, key in list(keys.items())[1:]
    )
    return Table(DIFFERENCE, _columns(keys, promises, signed=True), rows)


def _points(base: KeyFigures, key: KeyFigures, promise: str) -> float | None:
    """Return by how many points a promise differs; None when one of the two does not make it."""
    shares = [
        {f"{row.priority} {row.measure}": row.promised for row in each.promise}.get(promise) for each in (base, key)
    ]
    return None if shares[0] is None or shares[1] is None else 100 * (shares[1] - shares[0])


def _sentence(base: KeyFigures, key: KeyFigures, name: str) -> str:
    heads, hours = key.heads - base.heads, key.staffed_hours - base.staffed_hours
    cost, short = key.total_cost - base.total_cost, key.hours_short - base.hours_short
    kept = say_missed_targets(key.promise) or "every target is kept"
    if waiting := [row.priority for row in key.promise if row.waiting]:
        kept += f" (resolution of {', '.join(waiting)} if nothing waits for others)"
    people = f"{heads:+d} {agree(abs(heads), 'head', 'heads')}"
    return f"{name}: {people}, {hours:+,.0f} h, {cost:+,.0f} {key.currency}, {short:+,.1f} h short; {kept}."
