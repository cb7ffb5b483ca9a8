"""The steadiness of everybody's weeks as a table of the Fairness page."""

from planner.domain.outcome.plan import Plan
from planner.reports.measures.steadiness import Steadiness, steadiness
from planner.reports.page import Cell, Column, Scalar, Table

COUNTS = ("lone_days", "lone_days_off", "single_nights", "split_weekends")


def steadiness_table(plan: Plan) -> Table:
    """Return start changes a week, lone days, single nights and split weekends of each person, and of all."""
    columns = (
        Column("Name", width=22),
        Column("Team", width=14),
        Column("Start changes a week", "number", help="Days that start at another time than the day before."),
        Column("Lone working days", "whole", help="A working day between two days off."),
        Column("Lone days off", "whole", help="A day off between two working days; leave does not count."),
        Column("Single nights", "whole"),
        Column("Split weekends", "whole", help="Saturday or Sunday is worked, but not both."),
    )
    found = steadiness(plan.inputs, plan.rota)
    rows = [_line(each) for each in found]
    weeks = sum(each.weeks for each in found)
    changes = sum(each.start_changes for each in found) / weeks if weeks else None
    total = ("All", "", changes, *(sum(getattr(each, name) for each in found) for name in COUNTS))
    note = "Rules of steady weeks (same kind in a run, no backward rotation and others) keep these low: see Rules."
    return Table("How regular each person's weeks are", columns, (*rows, total), note, listed=True)


def _line(each: Steadiness) -> tuple[Cell | Scalar, ...]:
    counts = (Cell(count, "warn" if count else "") for count in (getattr(each, name) for name in COUNTS))
    return each.person.name, each.person.team, each.changes_a_week, *counts
