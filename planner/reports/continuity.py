"""The page of continuity: what one absence does in every hour, whom nobody replaces, and whom to train."""

from collections.abc import Mapping

from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.continuity import Continuity
from planner.reports.measures.cover import Cover
from planner.reports.measures.day_grid import DayGrid
from planner.reports.measures.wording import say_list, say_share
from planner.reports.page import Block, Cell, Column, Heat, Page, Scalar, Table

MOST_DAYS, MOST_STAND_INS, MOST_HEATS = 10, 3, 6

Line = tuple[Cell | Scalar, ...]


def continuity(plan: Plan) -> Page:
    """Where one absence leaves a hole, on which days, who it is, and who could learn to stand in."""
    found = Continuity.of(plan)
    blocks: tuple[Block, ...] = (_groups(found), _people(found), _days(found), _training(found), *_heats(found))
    return Page(_headline(found), blocks)


def _headline(found: Continuity) -> str:
    if not any(found.tight_by_day.values()):
        return "No single absence leaves a hole: whoever is away, enough people are there for work that cannot wait."
    hours = sum(found.tight_by_day.values())
    worst = max(found.chances.by_day.values())
    people = say_count(len(found.exposures), "person", "people")
    cannot = "cannot be missed on some of their shifts"
    return (
        f"One absence leaves a hole in {hours:,.0f} hours of the plan: {people} {cannot}. On the worst day the chance "
        f"of a hole is {say_share(worst)}, at {say_share(found.inputs.settings.unplanned_absence)} absence."
    )


def _groups(found: Continuity) -> Table:
    columns = (
        Column("Who is needed", width=34),
        Column("People who can", "whole", 14),
        Column("Hours needed", "hours", 14, "Hours of the plan in which somebody must be there."),
        Column("Nobody to spare", "hours", 15, "Hours of these in which one absence leaves a hole."),
        Column("Share", "share"),
        Column("Chance of a hole", "share", 16, "Of at least one in the planned days, at the given absence."),
    )
    rows = tuple(_group(found, cover) for cover in found.covers)
    absence = say_share(found.inputs.settings.unplanned_absence)
    note = (
        f"Each shift is missed with a chance of {absence} (Unplanned absence on the Plan sheet), and nobody stands in."
    )
    return Table("Skills", columns, rows, note)


def _group(found: Continuity, cover: Cover) -> Line:
    name = cover.group.label
    needed, tight = found.hours(cover.required > 0), found.hours(found.tight[name])
    able = sum(cover.group.has_member(person) for person in found.inputs.people)
    return (
        name.replace(";", " or "),
        Cell(able, "bad" if able < 2 else ""),
        needed,
        Cell(tight, "warn" if tight else "good"),
        tight / needed,
        found.chances.by_group[name],
    )


def _people(found: Continuity) -> Table:
    columns = (
        Column("Person", width=24),
        Column("Shifts nobody can miss", "whole", 22, "Shifts whose absence leaves a hole."),
        Column("Shifts", "whole"),
        Column("Hours of holes", "hours", 15, "Person-hours missing if every one of these shifts were missed."),
        Column("Where", width=60),
    )
    rows = tuple(
        (each.person.name, each.shifts, each.of_shifts, each.total, say_list(_where(each.hours), 4))
        for each in found.exposures
    )
    return Table("Single points of failure", columns, rows, listed=True)


def _where(hours: Mapping[str, float]) -> list[str]:
    ordered = sorted(hours.items(), key=lambda pair: -pair[1])
    return [f"{group.replace(';', ' or ')} {each:.1f} h" for group, each in ordered]


def _days(found: Continuity) -> Table:
    columns = (
        Column("Day", "day", 18),
        Column("What the day is", width=24),
        Column("Nobody to spare", "hours", 15, "Hours in which one absence leaves a hole somewhere."),
        Column("Chance of a hole", "share", 16),
    )
    chances = found.chances.by_day
    worst = sorted(chances, key=lambda day: (-chances[day], -found.tight_by_day[day], day))[:MOST_DAYS]
    rows = tuple(
        (day, found.inputs.holidays.get(day, ""), found.tight_by_day[day], chances[day])
        for day in worst
        if found.tight_by_day[day] or chances[day]
    )
    note = "A day on which people are missing already has a hole for sure."
    return Table("The worst days", columns, rows, note)


def _training(found: Continuity) -> Table:
    columns = (
        Column("Skill to learn", width=34),
        Column("Nobody to spare", "hours", 15),
        Column(
            "Who is there then", width=40, help="People on shift in these hours who lack the skill, with the hours."
        ),
    )
    rows: list[Line] = []
    for cover in sorted(found.covers, key=lambda cover: -found.hours(found.tight[cover.group.label])):
        name = cover.group.label
        tight = found.hours(found.tight[name])
        if tight and len(cover.group.skills) == 1:
            able = [f"{person.name} ({hours:.1f} h)" for person, hours in found.stand_ins(name)[:MOST_STAND_INS]]
            rows.append((name, tight, say_list(able) or "nobody: more people are needed in these hours"))
    return Table("Whom to train", columns, tuple(rows))


def _heats(found: Continuity) -> tuple[Heat, ...]:
    """Return a heat map of the groups with most hours without a spare: people beyond the need when one is away."""
    grid = DayGrid(found.inputs.horizon)
    tight = sorted(found.covers, key=lambda cover: -found.hours(found.tight[cover.group.label]))
    return tuple(
        Heat(
            f"{cover.group.label.replace(';', ' or ')}: people beyond the need when one is absent",
            found.inputs.horizon.days,
            grid.times,
            grid.table(cover.gap - (cover.required > 0), min),
        )
        for cover in tight[:MOST_HEATS]
        if found.tight[cover.group.label].any()
    )
