"""Floors, windows and productivity on the Data sheet, exact enough to check a rota without the tickets behind them."""

from collections.abc import Mapping, Sequence

from planner.domain.instants import iso
from planner.domain.outcome.needs import DayNeed, Delivery, Needs, Waiting
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.requirement import Floor, Productivity, Requirement, Window
from planner.workbook.stored.data_table import DataTable, Row, table
from planner.workbook.stored.instants import day_of, instant_of

FLOORS, WINDOWS, PRODUCTIVITY = "tblFloors", "tblWindows", "tblProductivity"
NEEDS, DELIVERY, WAITING = "tblNeeds", "tblDelivery", "tblWaiting"


def requirement_tables(plan: Plan) -> tuple[DataTable, ...]:
    """Return the tables of a plan's requirement."""
    zone, need = plan.inputs.settings.time_zone, plan.requirement
    floors = (
        (_names(f.skills), iso(f.start, zone), iso(f.end, zone), f.least, _names(f.tiers), f.because)
        for f in need.floors
    )
    windows = ((_names(w.skills), iso(w.start, zone), iso(w.end, zone), w.minutes, w.because) for w in need.windows)
    shares = need.productivity
    productivity = ((shares.unplanned_absence, shares.meetings, shares.occupancy_cap),)
    return (
        table(FLOORS, "Skills, Start, End, Least, On-call tiers, Because", floors),
        table(WINDOWS, "Skills, Start, End, Minutes, Because", windows),
        table(PRODUCTIVITY, "Unplanned absence, Meetings, Occupancy cap", productivity),
        *_needs_tables(need.needs),
    )


def _needs_tables(needs: Needs) -> tuple[DataTable, ...]:
    days = ((n.day, n.skill, n.work, n.on_duty, n.floor, n.because, _spread_text(n.spread)) for n in needs.days)
    delivery = ((d.skill, d.breaks, d.speed) for d in needs.delivery)
    waiting = ((w.priority, w.skill, w.tickets, w.minutes) for w in needs.waiting)
    return (
        table(NEEDS, "Day, Skill, Work minutes, On shift minutes, Floor minutes, Because, By interval", days),
        table(DELIVERY, "Skill, Breaks, Speed", delivery),
        table(WAITING, "Priority, Skill, Tickets, Minutes", waiting),
    )


def requirement_of(tables: Mapping[str, Sequence[Row]]) -> Requirement:
    """Return the requirement that was written."""
    floors = (
        Floor(_set(skills), instant_of(start), instant_of(end), int(str(least)), str(because or ""), _set(tiers))
        for skills, start, end, least, tiers, because in tables.get(FLOORS, ())
    )
    windows = (
        Window(_set(skills), instant_of(start), instant_of(end), int(str(minutes)), str(because or ""))
        for skills, start, end, minutes, because in tables.get(WINDOWS, ())
    )
    shares = [[float(str(value)) for value in row] for row in tables.get(PRODUCTIVITY, ())]
    productivity = Productivity(*shares[0]) if shares else Productivity()
    return Requirement(tuple(floors), tuple(windows), productivity, _needs(tables))


def _needs(tables: Mapping[str, Sequence[Row]]) -> Needs:
    days = (
        DayNeed(
            day_of(day),
            str(skill),
            int(str(work)),
            int(str(on_duty)),
            int(str(floor)),
            str(because or ""),
            tuple(int(part) for text in spread if text for part in str(text).split()),
        )
        for day, skill, work, on_duty, floor, because, *spread in tables.get(NEEDS, ())
    )
    delivery = (
        Delivery(str(skill), float(str(breaks)), float(str(speed))) for skill, breaks, speed in tables.get(DELIVERY, ())
    )
    waiting = (
        Waiting(str(priority), str(skill), int(str(tickets)), int(str(minutes)))
        for priority, skill, tickets, minutes in tables.get(WAITING, ())
    )
    return Needs(tuple(days), tuple(delivery), tuple(waiting))


def _spread_text(minutes: Sequence[int]) -> str:
    return " ".join(map(str, minutes))


def _names(names: frozenset[str]) -> str:
    return ";".join(sorted(names))


def _set(value: object) -> frozenset[str]:
    return frozenset(str(value).split(";")) if value else frozenset()
