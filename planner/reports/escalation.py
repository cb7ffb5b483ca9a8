"""The page of escalation: for each day who is called first, who next, and after how long."""

from datetime import date

from planner.domain.instants import DAY, clock
from planner.domain.outcome.plan import Plan
from planner.domain.roster.on_call_tier import Tier
from planner.reports.measures.wording import WEEKDAYS, say_list, say_minutes, say_skills
from planner.reports.page import Cell, Column, Page, Scalar, Table, Text


def escalation(plan: Plan) -> Page:
    """Who is called when: the shift, then each tier in the order of the On-call sheet."""
    tiers = plan.inputs.tiers
    order = say_list([tier.name for tier in tiers]) or "nobody: there is no on-call tier"
    return Page(
        f"First the people on shift, then {order}.", (Text("How it goes", _steps(plan)), _days(plan)), wide=True
    )


def _steps(plan: Plan) -> tuple[str, ...]:
    lines = []
    for number, tier in enumerate(plan.inputs.tiers, 1):
        after = (
            f", and if nobody answers for {say_minutes(tier.escalate_minutes)} the next is called"
            if tier.escalate_minutes
            else ""
        )
        hours = "at any hour" if tier.hours == "always" else "outside the hours of the Hours sheet"
        lines.append(
            f"{number}. {tier.name} ({say_skills(tier.skills)}) is called {hours}, responds within "
            f"{say_minutes(tier.respond_minutes)}{after}. Hand-over is at {clock(tier.handover_minute)}.{_ends(tier)}"
        )
    return tuple(lines) or ("Nobody is on call.",)


def _ends(tier: Tier) -> str:
    """Say from when to when in the week a tier is on call, where it is not all week."""
    if tier.ends is None:
        return ""
    days, minute = divmod(tier.ends, DAY)
    first, last = (WEEKDAYS[day % 7] for day in (tier.handover_weekday, tier.handover_weekday + days))
    return f" It is on call from {first} {clock(tier.handover_minute)} to {last} {clock(minute)} only."


def _days(plan: Plan) -> Table:
    inputs = plan.inputs
    firsts = {row: shifts[0] for row, shifts in inputs.shift_rows.items()}
    nights = [row for row, shift in firsts.items() if shift.kind == "night" and not shift.waits]
    columns = (
        Column("Day", "day", 18),
        Column("What the day is", width=20),
        *(Column(f"{number}. {tier.name}", width=28) for number, tier in enumerate(inputs.tiers, 1)),
        *(Column(f"On shift {code}", width=34) for code in nights),
    )
    rows: list[tuple[Cell | Scalar, ...]] = []
    for day in inputs.horizon.days:
        names = (", ".join(_on_shift(plan, row, day)) for row in nights)
        rows.append((day, inputs.holidays.get(day, ""), *(_tier(plan, tier, day) for tier in inputs.tiers), *names))
    note = "A turn runs from its hand-over on the day named to the same time of the next day."
    return Table("Who is called", columns, tuple(rows), note, listed=True)


def _on_shift(plan: Plan, row: str, day: date) -> list[str]:
    """Return who works a row of the Shifts sheet on a day, with the code where it says when."""
    codes = plan.inputs.codes_named(row)
    return [name if code == row else f"{name} ({code})" for code in codes for name in _with(plan, code, day)]


def _with(plan: Plan, code: str, day: date) -> list[str]:
    return [entry.person for entry in plan.rota.by_day.get(day, ()) if entry.duty == code]


def _tier(plan: Plan, tier: Tier, day: date) -> Cell:
    people = _with(plan, tier.code, day)
    if not tier.is_on_call(day):
        return Cell("not on call", "quiet")
    return Cell(", ".join(people)) if len(people) >= tier.people else Cell(", ".join((*people, "nobody")), "bad")
