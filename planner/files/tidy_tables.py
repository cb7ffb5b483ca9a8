"""Tidy tables of a plan for Power BI, Tableau and pay: one fact per row, ISO 8601 times with their offset."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path

from planner.domain.instants import iso
from planner.domain.outcome.plan import Plan
from planner.domain.tickets.demand import Forecast
from planner.files.written_beside import folder_beside
from planner.reports.measures.cover import covers, duty_spans
from planner.reports.measures.key_figures import figures
from planner.reports.measures.load import paid_minutes

Row = tuple[str | int | float, ...]

QUANTILES = (0.1, 0.5, 0.8, 0.9, 0.95)
"""The quantiles of forecast.csv."""

HEADERS: Mapping[str, tuple[str, ...]] = {
    "assignments": ("person", "date", "duty", "kind", "tier", "start", "end", "paid_minutes", "skills"),
    "coverage": ("start", "end", "skill", "required", "on_duty", "gap"),
    "promise": ("priority", "skill", "target_minutes", "target_share", "promised", "low", "high"),
    "forecast": ("start", "priority", "skill", "mean", "p10", "p50", "p80", "p90", "p95"),
    "breaches": ("rule", "mode", "person", "date", "amount", "unit", "because"),
}
"""The columns of each table; other programs rely on them."""


def write_tidy(plan: Plan, folder: Path) -> tuple[Path, ...]:
    """Write every table as NAME.csv and the key figures as summary.json, and return the files.

    Each file is written beside its place and then renamed. Text that a spreadsheet would take for a formula gets a
    leading apostrophe (CWE-1236).
    """
    with folder_beside(folder) as made:
        for name, rows in tables(plan):
            with (made / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
                csv.writer(file).writerows((HEADERS[name], *map(_safe, rows)))
        (made / "summary.json").write_text(json.dumps(figures(plan), indent=2, ensure_ascii=False), encoding="utf-8")
        targets = tuple(folder / file.name for file in sorted(made.iterdir()))
        for target in targets:
            (made / target.name).replace(target)
    return targets


def tables(plan: Plan) -> tuple[tuple[str, Iterable[Row]], ...]:
    """Return the rows of every table by its name."""
    return (
        ("assignments", sorted((*_duties(plan), *_leave(plan)))),
        ("coverage", _coverage(plan)),
        ("promise", _promise(plan)),
        ("forecast", _forecast(plan.forecast)),
        ("breaches", _breaches(plan)),
    )


def _safe(row: Row) -> tuple[str | int | float, ...]:
    return tuple(f"'{v}" if isinstance(v, str) and v.startswith(("=", "+", "-", "@", "\t", "\r")) else v for v in row)


def _duties(plan: Plan) -> Iterator[Row]:
    """Yield shifts by each stretch in which the person is there, and on call by each in which they can be called.

    The paid minutes of a split shift are shared by its stretches; standby is paid where it is work.
    """
    inputs, zone = plan.inputs, plan.inputs.settings.time_zone
    for entry in plan.rota.assignments:
        shift = entry.duty in inputs.shift
        tier = "" if shift else inputs.tier[entry.duty].name
        skills = ";".join(inputs.person[entry.person].skills)
        spans = duty_spans(inputs, entry.duty, entry.day, entry.person)
        whole, there = paid_minutes(inputs, entry.duty, entry.day, entry.person), sum(b - a for a, b in spans)
        so_far = 0
        for start, end in spans:
            share = whole * (so_far + end - start) // there - whole * so_far // there
            paid = share if shift else min(whole, end - start)
            so_far += end - start
            kind = "shift" if shift else "oncall"
            day = entry.day.isoformat()
            yield entry.person, day, entry.duty, kind, tier, iso(start, zone), iso(end, zone), paid, skills


def _leave(plan: Plan) -> Iterator[Row]:
    """Yield every approved day of leave within the plan, with the minutes it counts towards the contract."""
    inputs, horizon = plan.inputs, plan.inputs.horizon
    for (name, day), leave in (*inputs.on_leave.items(), *inputs.part_leave.items()):
        if day in horizon.days:
            person = inputs.person[name]
            span = (iso(horizon.midnight(d), horizon.zone) for d in (day, day + timedelta(days=1)))
            paid = inputs.leave_minutes(person, day)
            yield name, day.isoformat(), leave.kind, "leave", "", *span, paid, ";".join(person.skills)


def _coverage(plan: Plan) -> Iterator[Row]:
    horizon = plan.inputs.horizon
    edges = [iso(int(at), horizon.zone) for at in (*horizon.starts, horizon.end)]
    for cover in covers(plan.inputs, plan.requirement, plan.rota):
        for index, (required, there) in enumerate(zip(cover.required.tolist(), cover.on_duty.tolist(), strict=True)):
            yield edges[index], edges[index + 1], cover.group.label, required, there, there - required


def _promise(plan: Plan) -> Iterator[Row]:
    """Yield the response promise by priority and skill (empty: all of them); resolution is in summary.json."""
    for row in plan.promise.rows:
        if row.measure == "response":
            shares = (round(share, 6) for share in (row.target_share, row.promised, row.low, row.high))
            yield row.priority, row.skill, row.target_minutes, *shares


def write_forecast_table(forecast: Forecast, path: Path) -> None:
    """Write a forecast alone with the columns of forecast.csv, beside its place and then renamed."""
    with folder_beside(path.parent) as folder:
        made = folder / path.name
        with made.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows((HEADERS["forecast"], *map(_safe, _forecast(forecast))))
        made.replace(path)


def _forecast(forecast: Forecast) -> Iterator[Row]:
    starts = [iso(int(at), forecast.horizon.zone) for at in forecast.horizon.starts]
    levels = [forecast.quantile(share) for share in QUANTILES]
    for index, (priority, skill) in enumerate(forecast.classes):
        for at, start in enumerate(starts):
            quantiles = (int(level[index, at]) for level in levels)
            yield start, priority, skill, round(float(forecast.mean[index, at]), 4), *quantiles


def _breaches(plan: Plan) -> Iterator[Row]:
    for breach in plan.breaches:
        day = breach.day.isoformat() if breach.day else ""
        yield breach.rule, breach.mode, breach.person, day, breach.units, breach.unit, breach.because
