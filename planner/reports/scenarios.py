"""The page that lines up scenarios: people, hours, cost, promise, fairness, and the difference to the base."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.key_figures import PromiseFigure
from planner.reports.measures.scenario_figures import Publishable, ScenarioFigures, full_time_week, scenario_figures
from planner.reports.measures.wording import say_waiting
from planner.reports.page import Cell, Chart, Column, Page, Scalar, Series, Table, Text, Tone
from planner.reports.parts.cost_and_service import cheapest_kept, cost_and_service
from planner.reports.parts.scenario_sentences import say_published, scenario_sentences
from planner.reports.parts.service_difference import service_difference

SIDE_BY_SIDE, DIFFERENCE = "Side by side", "Difference to the first line"
WORK, RANGES = "People, work and fairness", "Promise and its range"

TONES: Mapping[Publishable, Tone] = {"yes": "good", "with care": "warn", "no": "bad"}

Line = tuple[Cell | Scalar, ...]
Figures = Mapping[str, ScenarioFigures]


def scenarios_page(plans: Mapping[str, Plan], failed: Mapping[str, str] = MappingProxyType({})) -> Page:
    """Return the comparison of plans by name, the first is the base, and why there is none of those that `failed`.

    Raises
    ------
    ValueError
        When there is no plan at all.
    """
    if not plans:
        raise ValueError("no plan to compare")
    week = full_time_week(next(iter(plans.values())).inputs)
    found = {name: scenario_figures(plan, week) for name, plan in plans.items()}
    promises = _promises(found)
    points = tuple(Series(promise, "point") for promise in promises)
    shares = [row.promised for each in found.values() for row in each.key.promise]
    least = max(0.0, int(min(shares, default=0.5) * 10 - 0.5) / 10)
    currency = _first(found).key.currency
    words = scenario_sentences(plans)
    return Page(
        _headline(found, words),
        (
            Text("In words", words),
            _lines(found, promises),
            *_failed(failed),
            *cost_and_service(found),
            Chart("Promise by scenario", SIDE_BY_SIDE, "Scenario", points, form="share", least=least),
            Chart("Cost by scenario", SIDE_BY_SIDE, "Scenario", (Series(f"Cost {currency}", "bar"),), form="money"),
            _differences(found, promises),
            *service_difference(plans),
            _ranges(found, promises),
            _work(found),
        ),
        wide=True,
    )


def _first(found: Figures) -> ScenarioFigures:
    return next(iter(found.values()))


def _headline(found: Figures, words: tuple[str, ...]) -> str:
    base, *others = found
    if len(others) == 1:
        return words[-1]
    cheapest = cheapest_kept(found)
    kept = f"The cheapest that keeps every target: {cheapest}" if cheapest else "None keeps every target"
    kept += f"; {say_published(found[cheapest])}." if cheapest else "."
    return f"{say_count(len(others), 'scenario')} beside the plan {base}. {kept}"


def _failed(failed: Mapping[str, str]) -> tuple[Table, ...]:
    columns = (Column("Scenario", width=30), Column("Why there is no plan", width=80))
    return (Table("Not planned", columns, tuple(failed.items())),) if failed else ()


def _promises(found: Figures) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{row.priority} {row.measure}" for each in found.values() for row in each.key.promise))


def _by_name(figures: ScenarioFigures) -> Mapping[str, PromiseFigure]:
    return {f"{row.priority} {row.measure}": row for row in figures.key.promise}


def _columns(found: Figures, promises: tuple[str, ...], signed: bool) -> tuple[Column, ...]:
    currency = _first(found).key.currency
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


def _lines(found: Figures, promises: tuple[str, ...]) -> Table:
    rows: list[Line] = []
    for name, each in found.items():
        key, by_name = each.key, _by_name(each)
        shares = tuple(
            Cell(row.promised, "good" if row.kept else "bad") if (row := by_name.get(promise)) else None
            for promise in promises
        )
        short = Cell(key.hours_short, "bad" if key.hours_short else "good")
        state = Cell(each.publishable, TONES[each.publishable])
        amounts = (key.heads, key.staffed_hours, key.total_cost)
        rows.append((name, *amounts, *shares, short, key.musts_broken, key.wishes_granted, state))
    targets = ", ".join(f"{row.priority} {row.measure} {row.target_share:.1%}" for row in _first(found).key.promise)
    waiting = say_waiting(
        list(dict.fromkeys(row.priority for each in found.values() for row in each.key.promise if row.waiting))
    )
    note = f"Targets: {targets}. {waiting}".strip()
    columns = (*_columns(found, promises, signed=False), Column("Can be published", width=14))
    return Table(SIDE_BY_SIDE, columns, tuple(rows), note)


def _differences(found: Figures, promises: tuple[str, ...]) -> Table:
    base = _first(found)
    more = (
        Column("FTE", "signed"),
        Column("Paid h", "signed"),
        Column("Overtime h", "signed"),
        Column("Standby pay", "signed"),
    )
    rows = tuple(
        (
            name,
            each.key.heads - base.key.heads,
            each.key.staffed_hours - base.key.staffed_hours,
            each.key.total_cost - base.key.total_cost,
            *(_points(base, each, promise) for promise in promises),
            each.key.hours_short - base.key.hours_short,
            each.key.musts_broken - base.key.musts_broken,
            each.key.wishes_granted - base.key.wishes_granted,
            each.fte - base.fte,
            each.paid_hours - base.paid_hours,
            (each.key.overtime_hours or 0) - (base.key.overtime_hours or 0),
            (each.standby_pay or 0) - (base.standby_pay or 0),
        )
        for name, each in list(found.items())[1:]
    )
    return Table(DIFFERENCE, (*_columns(found, promises, signed=True), *more), rows)


def _points(base: ScenarioFigures, other: ScenarioFigures, promise: str) -> float | None:
    """Return by how many points a promise differs; None when one of the two does not make it."""
    one, two = (_by_name(each).get(promise) for each in (base, other))
    return None if one is None or two is None else 100 * (two.promised - one.promised)


def _ranges(found: Figures, promises: tuple[str, ...]) -> Table:
    rows = tuple(
        (name, *(_with_range(_by_name(each).get(promise)) for promise in promises)) for name, each in found.items()
    )
    columns = (Column("Scenario", width=30), *(Column(promise, width=14) for promise in promises))
    return Table(RANGES, columns, rows, "The share in an average month, and the range that 8 of 10 months lie in.")


def _with_range(row: PromiseFigure | None) -> Scalar:
    return None if row is None else f"{row.promised:.1%} ({100 * row.low:.1f} to {100 * row.high:.1f})"


def _work(found: Figures) -> Table:
    first = _first(found)
    columns = (
        Column("Scenario", width=30),
        Column("FTE", "number", help=f"Contracts in weeks of {first.full_week_hours:g} h."),
        Column("Paid h", "whole", help="Contract hours with leave, and hours worked beyond the contract."),
        Column("Overtime h", "hours", help="By labour law; empty where no law pays any."),
        Column(f"Standby pay {first.key.currency}", "money", help="By labour law; empty where no law pays any."),
        Column("Nights each", help="The fewest and the most nights of those who have any."),
        Column("Weekends each", help="The fewest and the most weekends of those who have any."),
        Column("Most days on call", "whole"),
        Column("Call-outs", "number", help="In an average month, all tiers together."),
        Column("Gap of the rota", "share", help="How much of what the rota misses a longer search could still save."),
    )
    rows = tuple(
        (
            name,
            each.fte,
            each.paid_hours,
            each.key.overtime_hours,
            each.standby_pay,
            _span(each.nights),
            _span(each.weekends),
            each.most_days_on_call,
            each.call_outs,
            each.key.solver_gap,
        )
        for name, each in found.items()
    )
    return Table(WORK, columns, rows)


def _span(counts: tuple[int, int]) -> str:
    return f"{counts[0]} to {counts[1]}" if counts[0] < counts[1] else f"{counts[1]}"
