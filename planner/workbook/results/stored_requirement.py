"""Floors, windows and productivity on the Data sheet, exact enough to check a rota without the tickets behind them."""

from collections.abc import Mapping, Sequence

from planner.domain.instants import iso
from planner.domain.plan import Plan
from planner.domain.requirement import Floor, Productivity, Requirement, Window
from planner.workbook.results.data_table import DataTable, Row, table
from planner.workbook.results.when import instant_of

FLOORS, WINDOWS, PRODUCTIVITY = "tblFloors", "tblWindows", "tblProductivity"


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
    return Requirement(tuple(floors), tuple(windows), Productivity(*shares[0]) if shares else Productivity())


def _names(names: frozenset[str]) -> str:
    return ";".join(sorted(names))


def _set(value: object) -> frozenset[str]:
    return frozenset(str(value).split(";")) if value else frozenset()
