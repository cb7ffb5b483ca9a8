"""How a plan came about, on the Data sheet: the solver, versions, seed, seconds, and the rota as it was made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.plan import Plan, Provenance, Solved
from planner.domain.roster.rota import Assignment, Rota
from planner.workbook.stored.data_table import DataTable, Row, table
from planner.workbook.stored.instants import day_of

FACTS, MADE, PEOPLE = "tblFacts", "tblAssignments", "tblRotaPeople"


@dataclass(frozen=True)
class Facts:
    """What is known of how a plan was made; `made` is the rota before anybody edited it.

    `people` are all who had a row in it. `period` is its first and last day as text; results of earlier versions do
    not know it. `asked` is what each round of simulating asked for, `chance_minutes` as in a plan. On the days of
    `handovers` a repair passed a week on call to somebody else.
    """

    solved: Solved
    provenance: Provenance
    model: str
    reason: str
    changes: tuple[str, ...]
    made: Rota
    people: tuple[str, ...]
    period: tuple[str, str]
    asked: tuple[str, ...] = ()
    chance_minutes: int | None = None
    handovers: frozenset[date] = frozenset()


def facts_tables(plan: Plan) -> tuple[DataTable, ...]:
    """Return the tables of how a plan came about."""
    solved, made = plan.solved, plan.provenance
    facts: list[Row] = [
        ("solver", "status", solved.status),
        ("solver", "objective", solved.objective),
        ("solver", "bound", solved.bound),
        ("solver", "seconds", solved.seconds),
        ("solver", "first legal seconds", solved.first_legal_seconds),
        ("solver", "unworked seconds", solved.unworked),
        *_level_rows(solved.levels),
        ("plan", "input hash", made.input_hash),
        ("plan", "made at", None if made.deterministic else made.made_at),
        ("plan", "seed", made.seed),
        ("plan", "first day", plan.inputs.settings.first_day.isoformat()),
        ("plan", "last day", plan.inputs.settings.last_day.isoformat()),
        ("plan", "chance minutes", plan.chance_minutes),
        ("forecast", "model", plan.forecast.model),
        ("forecast", "reason", plan.forecast.reason),
        *(("forecast change", str(number), change) for number, change in enumerate(plan.forecast.changes, 1)),
        *(("round", str(number), each.asked) for number, each in enumerate(plan.rounds, 1)),
        *(("version", name, version) for name, version in made.versions.items()),
        *(("option", name, value) for name, value in made.options.items()),
        *(("input", name, value) for name, value in made.parts.items()),
        *(("handover", day.isoformat(), 1) for day in sorted(plan.inputs.handovers)),
        *(("seconds", stage, seconds) for stage, seconds in made.seconds.items()),
    ]
    assignments = ((a.person, a.day, a.duty) for a in sorted(plan.rota.assignments))
    return (
        table(FACTS, "About, What, Value", facts),
        table(MADE, "Person, Date, Duty", assignments),
        table(PEOPLE, "Person", ((person.name,) for person in plan.inputs.people)),
    )


def facts_of(tables: Mapping[str, Sequence[Row]], rota: Rota) -> Facts:
    """Return the facts that were written, the solver's with the rota as it is now."""
    found: dict[str, dict[str, Any]] = {}
    for about, what, value in tables.get(FACTS, ()):
        found.setdefault(str(about), {})[str(what)] = value
    solver, plan, forecast = (found.get(about, {}) for about in ("solver", "plan", "forecast"))
    legal = solver.get("first legal seconds")
    return Facts(
        Solved(
            rota,
            solver.get("status", "feasible"),
            float(solver.get("objective", 0)),
            float(solver.get("bound", 0)),
            float(solver.get("seconds", 0)),
            None if legal is None else float(legal),
            _levels(found),
            float(solver.get("unworked seconds", 0)),
        ),
        Provenance(
            str(plan.get("input hash", "")),
            str(plan.get("made at") or ""),
            {name: str(version) for name, version in found.get("version", {}).items()},
            int(plan.get("seed", 0)),
            {stage: float(seconds) for stage, seconds in found.get("seconds", {}).items()},
            {name: str(value) for name, value in found.get("option", {}).items()},
            {name: str(value) for name, value in found.get("input", {}).items()},
        ),
        str(forecast.get("model", "")),
        str(forecast.get("reason", "")),
        tuple(str(change) for change in found.get("forecast change", {}).values()),
        Rota.of(Assignment(str(p), day_of(d), str(c)) for p, d, c in tables.get(MADE, ())),
        _people(tables),
        (str(plan.get("first day", "")), str(plan.get("last day", ""))),
        tuple(str(asked) for asked in found.get("round", {}).values()),
        None if (chance := plan.get("chance minutes")) is None else int(chance),
        frozenset(date.fromisoformat(day) for day in found.get("handover", {})),
    )


def _people(tables: Mapping[str, Sequence[Row]]) -> tuple[str, ...]:
    """Return who had a row; results of earlier versions only know who had a duty."""
    rows = tables.get(PEOPLE) or tables.get(MADE, ())
    return tuple(dict.fromkeys(str(row[0]) for row in rows))


def _level_rows(levels: Sequence[ObjectiveLevel]) -> Iterator[Row]:
    for level in levels:
        yield f"level {level.name}", "price", level.price
        yield f"level {level.name}", "hours", level.hours
        yield f"level {level.name}", "least", level.least


def _levels(found: Mapping[str, Mapping[str, Any]]) -> tuple[ObjectiveLevel, ...]:
    return tuple(
        ObjectiveLevel(about.removeprefix("level "), int(of["price"]), float(of["hours"]), float(of["least"]))
        for about, of in found.items()
        if about.startswith("level ")
    )
