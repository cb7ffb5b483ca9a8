"""The page of the requirement: hours needed per day and skill with the reason, and what lowers what a head delivers."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from planner.domain.instants import hours, overlap
from planner.domain.outcome.needs import DayNeed
from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.cover import spans_of
from planner.reports.measures.wording import WEEKDAYS, say_list, say_share, say_skills, wall
from planner.reports.measures.work_done import Served, served
from planner.reports.page import Cell, Column, Page, Table, Text
from planner.reports.parts.call_out_cost import call_out_cost_lines

MOST_WINDOWS = 60
"""Periods listed: the short ones and those with the least to spare; all of them are on the Data sheet."""


ALL = "all skills"
"""The name of the line that counts everybody once."""


def requirement(plan: Plan) -> Page:
    """What the work needs: people at once for work that cannot wait, hours in time for work that can."""
    found = served(plan.inputs, plan.requirement, plan.rota)
    short = sum(each.short > 0 for each in found)
    headline = (
        f"People needed at once at {say_count(len(plan.requirement.floors), 'time')}, and hours needed before work "
        f"falls due in {say_count(len(found), 'period')}; {short or 'no'} "
        f"{'period has' if short <= 1 else 'periods have'} too few hours."
    )
    return Page(
        headline,
        (_presence(plan), _delivery(plan), _waiting(plan), _per_day(plan), _windows(plan, found), _floors(plan)),
        wide=True,
    )


def _presence(plan: Plan) -> Text:
    """Say how much of an hour on duty goes into tickets, step by step."""
    share = plan.requirement.productivity
    percentile = plan.inputs.settings.planning_percentile
    return Text(
        "From an hour on duty to work on tickets",
        (
            f"Breaks are taken out. Of the rest {say_share(share.unplanned_absence)} is lost to unplanned absence and "
            f"{say_share(share.meetings)} goes into meetings, training and projects.",
            f"Tickets may fill {say_share(share.occupancy_cap)} of the time that is left, so that work stays bearable: "
            f"{say_share(share.share)} of an hour on duty, {say_count(round(share.share * 60), 'minute')}, is work on "
            "tickets.",
            f"The need is that of a busy month: {say_share(percentile)} of all possible months bring no more.",
            *call_out_cost_lines(plan),
        ),
    )


def _windows(plan: Plan, found: tuple[Served, ...]) -> Table:
    columns = (
        Column("From", "moment", 22),
        Column("Skills", width=26),
        Column("Until", "moment", 22),
        Column("Work h", "hours", help="Productive hours that must be done between the two times."),
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
        f"The tightest of {say_count(len(found), 'period')}; all are on the Data sheet."
        if len(found) > len(rows)
        else ""
    )
    return Table("Hours needed before work falls due: the tightest", columns, rows, note)


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
    return Table("People needed at once, for work that cannot wait", columns, rows, listed=True)


def _weekdays(days: Iterable[date]) -> str:
    named = sorted({day.weekday() for day in days})
    if named == list(range(7)):
        return "every day"
    if named == list(range(5)):
        return "Mon to Fri"
    return say_list([WEEKDAYS[day] for day in named], 7)


def _per_day(plan: Plan) -> Table:
    columns = (
        Column("Day", "day", 22),
        Column("Skill", width=26),
        Column("Work h", "hours", 22, "Hands-on work that comes in, as sure as the planning percentile."),
        Column("On shift h", "hours", help="Hours on shift that this work takes, breaks and all losses counted."),
        Column("At once h", "hours", help="People who must be there for work that cannot wait, summed over the day."),
        Column("Planned h", "hours", help="Hours that people with the skill are on shift; other skills use them too."),
        Column("Because", width=80),
    )
    planned = _planned(plan)
    rows = tuple(
        (
            need.day,
            need.skill or ALL,
            need.work / 60,
            need.on_duty / 60,
            need.floor / 60 if need.skill else None,
            planned.get((need.skill, need.day), 0.0),
            need.because,
        )
        for need in _with_all(plan.requirement.needs.days)
    )
    note = (
        "Whoever has several skills is in the planned hours of each, so these do not add up over skills; the line of "
        "all skills counts everybody once. One person may be there at once for several skills, so that has no sum."
    )
    return Table("Hours needed per day and skill", columns, rows, note, listed=True)


def _with_all(days: tuple[DayNeed, ...]) -> Iterable[DayNeed]:
    """Yield the needs of each day, and after them one of all skills when there are several."""
    for day, group in groupby(days, key=lambda need: need.day):
        needs = tuple(group)
        yield from needs
        if len(needs) > 1:
            work, on_duty, floor = (sum(getattr(need, what) for need in needs) for what in ("work", "on_duty", "floor"))
            yield DayNeed(day, "", work, on_duty, floor, "the work of all skills; planned hours count everybody once")


def _planned(plan: Plan) -> dict[tuple[str, date], float]:
    """Return for each skill, and for all ("") with everybody counted once, the hours on shift of each day."""
    inputs = plan.inputs
    days = inputs.horizon.days
    edges = [*(inputs.horizon.midnight(day) for day in days), inputs.horizon.end]
    found: dict[tuple[str, date], float] = {}
    for who, code, start, end in spans_of(inputs, plan.rota):
        if code not in inputs.shift or who not in inputs.person:
            continue
        for day, midnight, following in zip(days, edges, edges[1:], strict=False):
            for skill in (*inputs.person[who].skills, "") if overlap(start, end, midnight, following) else ():
                there = overlap(start, end, midnight, following) / 60
                found[skill, day] = found.get((skill, day), 0.0) + there
    return found


def _delivery(plan: Plan) -> Table:
    """Say for each skill what breaks, absence, meetings, the occupancy cap and speed leave of an hour on shift."""
    columns = (
        Column("Skill", width=22),
        Column("Breaks", "share", 26, "Mean over the shifts."),
        Column("Unplanned absence", "share", 22),
        Column("Meetings", "share", help="Meetings, training and projects."),
        Column("Occupancy cap", "share", 14, "Largest share of the remaining time that tickets may fill."),
        Column("Speed", "share", help="Mean over the people who hold the skill; 100% is fully proficient."),
        Column("Left of an hour", width=22),
    )
    lost = plan.requirement.productivity
    rows = tuple(
        (
            each.skill,
            each.breaks,
            lost.unplanned_absence,
            lost.meetings,
            lost.occupancy_cap,
            each.speed,
            say_count(round(60 * lost.share * each.share), "minute"),
        )
        for each in plan.requirement.needs.delivery
    )
    note = (
        "What is left after each loss is multiplied: 60 x (1 - breaks) x (1 - absence) x (1 - meetings) x cap x speed."
    )
    return Table("Work on tickets in an hour on shift", columns, rows, note)


def _waiting(plan: Plan) -> Text:
    """Say what waits when the plan begins, and what its rota leaves at the end."""
    waiting = plan.requirement.needs.waiting
    tickets, minutes = sum(each.tickets for each in waiting), sum(each.minutes for each in waiting)
    start = (
        f"When the plan begins {say_count(tickets, 'ticket')} with {hours(minutes)} of work wait: "
        + say_list([f"{each.tickets} {each.priority} {each.skill}" for each in waiting], 8)
        + ". They are in the work of the first days. Tickets open for longer than half of their kind are not counted: "
        "they wait for somebody else, or were never closed."
        if waiting
        else "No tickets wait when the plan begins."
    )
    promise = plan.promise
    end = (
        f"At the end of the plan {say_count(round(promise.backlog), 'ticket is', 'tickets are')} open on average, "
        f"{promise.backlog_age_minutes / 60:.1f} h old on average."
    )
    return Text("Backlog at the start and at the end", (start, end))
