"""The page of on call: every turn with its hand-over times, and how the load is shared."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.local_calendar import DayKind
from planner.domain.outcome.plan import Plan
from planner.domain.roster.on_call_tier import Tier
from planner.domain.wording import say_count
from planner.reports.measures.on_call_load import may_be_called, on_call_figures
from planner.reports.measures.wording import say_minutes, wall
from planner.reports.page import Cell, Column, Page, Scalar, Table

Line = tuple[Cell | Scalar, ...]

KINDS: tuple[DayKind, ...] = ("weekday", "weekend", "holiday")


def on_call(plan: Plan) -> Page:
    """Who is on call from when to when, and who carries how much of it."""
    turns = tuple(_turns(plan))
    empty = sum(
        tier.people - len(_called(plan, tier, day))
        for tier in plan.inputs.tiers
        for day in plan.inputs.horizon.days
        if tier.is_on_call(day)
    )
    headline = "Every turn is filled." if empty <= 0 else f"{say_count(empty, 'day')} on call without anybody."
    if not plan.inputs.tiers:
        headline = "There is no on-call tier on the On-call sheet."
    found = [tier.finding for tier in on_call_figures(plan) if tier.finding]
    return Page(" ".join([headline, *(f"{each}." for each in found)]), (_turn_table(turns), _load(plan), _hours(plan)))


def _called(plan: Plan, tier: Tier, day: date) -> tuple[str, ...]:
    return tuple(entry.person for entry in plan.rota.by_day.get(day, ()) if entry.duty == tier.code)


def _turns(plan: Plan) -> Iterator[Line]:
    """Yield runs of days on which the same people are on call for a tier, also when nobody is."""
    zone = plan.inputs.settings.time_zone
    for tier in plan.inputs.tiers:
        run: list[date] = []
        days = [day for day in plan.inputs.horizon.days if tier.is_on_call(day)]
        for day in days:
            run.append(day)
            after = day + timedelta(days=1)
            ends = after not in days or _called(plan, tier, after) != _called(plan, tier, day) or tier.turn == "day"
            if ends:
                people = _called(plan, tier, day)
                start, end = plan.inputs.span(tier.code, run[0])[0], plan.inputs.span(tier.code, day)[1]
                who = Cell(", ".join(people), goto=None) if people else Cell("nobody", "bad")
                yield tier.name, who, wall(start, zone), wall(end, zone), len(run), say_minutes(tier.respond_minutes)
                run = []


def _turn_table(turns: tuple[Line, ...]) -> Table:
    columns = (
        Column("Tier", width=24),
        Column("On call", width=26),
        Column("From", "moment", 22),
        Column("Until", "moment", 22),
        Column("Days", "whole"),
        Column("Responds within", width=14),
    )
    return Table("Turns", columns, turns, listed=True)


def _hours(plan: Plan) -> Table:
    """Return the hours on call of each person by kind of day, for pay."""
    columns = (
        Column("Person", width=24),
        Column("Tier", width=26),
        Column("Weekday h", "hours", 22),
        Column("Weekend h", "hours", 22),
        Column("Holiday h", "hours"),
        Column("All h", "hours"),
    )
    inputs, found = plan.inputs, dict[tuple[str, str], Counter[str]]()
    for entry in sorted(plan.rota.assignments):
        if entry.duty in inputs.tier:
            minutes = found.setdefault((entry.person, entry.duty), Counter())
            for span in inputs.standby(inputs.tier[entry.duty], entry.day):
                for start, end, kind in inputs.local[entry.person].kinds_of_day(*span):
                    minutes[kind] += end - start
    rows: tuple[Line, ...] = tuple(
        (person, inputs.tier[code].name, *(minutes[kind] / 60 for kind in KINDS), minutes.total() / 60)
        for (person, code), minutes in sorted(found.items())
    )
    note = "Each day is what it is where the person is, from midnight to midnight there; a holiday on a weekend is one."
    return Table("Hours on call by kind of day, for pay", columns, rows, note, listed=bool(rows))


def _load(plan: Plan) -> Table:
    columns = (
        Column("Person", width=24),
        Column("Tier", width=26),
        Column("Days", "whole", 22),
        Column("Weekend days", "whole", 22),
        Column("Holidays", "whole"),
        Column("Call-outs", "number", 14, "Expected in the person's days on call."),
    )
    rows: list[Line] = []
    for tier in plan.inputs.tiers:
        able = [person.name for person in plan.inputs.people if may_be_called(plan.inputs, tier, person)]
        held = [(a.person, a.day) for a in sorted(plan.rota.assignments) if a.duty == tier.code]
        calls = plan.promise.callouts.get(tier.code)
        for name in dict.fromkeys((*(person for person, _ in held), *able)):
            days = [day for person, day in held if person == name]
            local = plan.inputs.local[name]
            weekend, holidays = sum(map(local.is_weekend, days)), sum(day in local.holidays for day in days)
            expected = None if calls is None else calls * len(days) / max(1, len(held))
            rows.append((name, tier.name, len(days), weekend, holidays, expected))
    return Table(
        "How the load is shared",
        columns,
        tuple(rows),
        "Everybody who may be called has a line. Call-outs are simulated, spread evenly over the days.",
    )
