"""The page of the requirement: hours needed per day and skill with the reason, and what lowers what a head delivers."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from planner.domain.plan import Plan
from planner.domain.requirement import Floor, Window
from planner.reports.cover import covers
from planner.reports.page import Cell, Column, Page, Table, Text
from planner.reports.words import say_count, say_list, say_share, say_skills, wall
from planner.reports.work import Served, served

MOST_WINDOWS = 60
"""Windows listed: the short ones and those with the least to spare; all of them are on the Data sheet."""


def requirement(plan: Plan) -> Page:
    """What the work needs: people at once for work that cannot wait, hours in time for work that can."""
    found = served(plan.inputs, plan.requirement, plan.rota)
    short = sum(each.short > 0 for each in found)
    headline = (
        f"{say_count(len(plan.requirement.floors), 'floor')} (people who must be there at once) and "
        f"{say_count(len(found), 'window')} (work that must be done in time); {short or 'no'} "
        f"{'window is' if short <= 1 else 'windows are'} short."
    )
    return Page(headline, (_presence(plan), _windows(plan, found), _floors(plan), _per_day(plan)), wide=True)


def _presence(plan: Plan) -> Text:
    """Say how much of an hour on duty goes into tickets, step by step."""
    share = plan.requirement.productivity
    percentile = plan.inputs.settings.planning_percentile
    return Text(
        "From an hour on duty to work on tickets",
        (
            f"Breaks are taken out. Of the rest {say_share(share.unplanned_absence)} is lost to unplanned absence and "
            f"{say_share(share.meetings)} goes into meetings, training and projects.",
            f"Of what is left tickets may fill {say_share(share.occupancy_cap)}, so that work stays bearable: "
            f"{say_share(share.share)} of an hour on duty, {share.share * 60:.0f} minutes, is work on tickets.",
            f"The need is that of a busy month: {say_share(percentile)} of all possible months bring no more.",
        ),
    )


def _windows(plan: Plan, found: tuple[Served, ...]) -> Table:
    columns = (
        Column("From", "moment", 22),
        Column("Skills", width=26),
        Column("Until", "moment", 22),
        Column("Work h", "hours", help="Productive hours that must be done within the window."),
        Column("Planned h", "hours", help="Productive hours of the people on duty in it."),
        Column("To spare h", "hours", help="Below 0: the work cannot be done in time."),
        Column("Because", width=80),
    )
    zone = plan.inputs.settings.time_zone
    tightest = sorted(found, key=lambda each: each.planned - each.window.minutes)[:MOST_WINDOWS]
    rows = tuple(
        (
            wall(each.window.start, zone),
            say_skills(each.window.skills),
            wall(each.window.end, zone),
            each.window.minutes / 60,
            each.planned / 60,
            Cell((each.planned - each.window.minutes) / 60, "bad" if each.short else ""),
            each.window.because,
        )
        for each in tightest
    )
    note = (
        f"The tightest of {say_count(len(found), 'window')}; all are on the Data sheet."
        if len(found) > len(rows)
        else ""
    )
    return Table("Work that can wait: the tightest windows", columns, rows, note)


def _floors(plan: Plan) -> Table:
    columns = (
        Column("From", width=22),
        Column("Skills", width=26),
        Column("Days", width=22),
        Column("People", "whole"),
        Column("On call", width=12, help="Tiers that count as being there."),
        Column("Times", "whole", help="How often it holds."),
        Column("Because", width=80),
    )
    zone = plan.inputs.settings.time_zone
    found: dict[tuple[str, str, int, str, str], list[date]] = {}
    for floor in plan.requirement.floors:
        start, end = wall(floor.start, zone), wall(floor.end, zone)
        times = f"{start:%H:%M} to {end:%H:%M}"
        tiers = ", ".join(sorted(floor.tiers))
        key = (times, say_skills(floor.skills), floor.least, tiers, floor.because)
        found.setdefault(key, []).append(start.date())
    rows = tuple(
        (times, skills, _weekdays(days), least, tiers, len(days), because)
        for (times, skills, least, tiers, because), days in sorted(
            found.items(), key=lambda item: (item[0][1], item[0][0])
        )
    )
    return Table("Work that cannot wait: people who must be there", columns, rows, listed=True)


def _weekdays(days: Iterable[date]) -> str:
    named = sorted({day.weekday() for day in days})
    if named == list(range(7)):
        return "every day"
    if named == list(range(5)):
        return "Mon to Fri"
    return say_list([("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[day] for day in named], 7)


def _per_day(plan: Plan) -> Table:
    columns = (
        Column("Day", "day", 22),
        Column("Skill", width=26),
        Column("Most people at once", "whole", 22),
        Column("At once h", "hours", help="People required, summed over the day."),
        Column("On duty h", "hours", help="Hours that people with the skill are on duty."),
        Column("Work h", "hours", help="Productive hours of the largest window within the day."),
        Column("Because", width=80),
    )
    horizon, step = plan.inputs.horizon, plan.inputs.horizon.interval_minutes / 60
    floors, windows = _largest_floors(plan), _largest_windows(plan)
    rows = []
    for cover in covers(plan.inputs, plan.requirement, plan.rota):
        if len(cover.group.skills) != 1 or cover.group.grade:
            continue
        (skill,) = cover.group.skills
        for offset, day in enumerate(horizon.days):
            here = horizon.interval_days == offset
            required, there = cover.required[here], cover.on_duty[here]
            floor, window = floors.get((skill, day)), windows.get((skill, day))
            reasons = [each.because for each in (floor, window) if each]
            at_once, on_duty = float(required.sum()) * step, float(there.sum()) * step
            work = window.minutes / 60 if window else 0.0
            rows.append((day, skill, int(np.max(required)), at_once, on_duty, work, "; ".join(reasons)))
    return Table(
        "Hours needed per day and skill", columns, tuple(sorted(rows, key=lambda row: (row[0], row[1]))), listed=True
    )


def _largest_floors(plan: Plan) -> dict[tuple[str, date], Floor]:
    """Return the highest floor of each single skill and day."""
    found: dict[tuple[str, date], Floor] = {}
    for floor in plan.requirement.floors:
        if len(floor.skills) == 1:
            key = min(floor.skills), plan.inputs.horizon.day_of(floor.start)
            if key not in found or found[key].least < floor.least:
                found[key] = floor
    return found


def _largest_windows(plan: Plan) -> dict[tuple[str, date], Window]:
    """Return the largest window of each single skill that lies within one day."""
    found: dict[tuple[str, date], Window] = {}
    for window in plan.requirement.windows:
        day = plan.inputs.horizon.day_of(window.start)
        if len(window.skills) == 1 and plan.inputs.horizon.day_of(window.end - 1) == day:
            key = min(window.skills), day
            if key not in found or found[key].minutes < window.minutes:
                found[key] = window
    return found
