"""Contracts by the year: the balance before a plan, what the plan makes up for, and the balance after it."""

from planner.domain.inputs import Inputs
from planner.reports.measures.load import Load
from planner.reports.page import Column, Scalar, Table


def yearly_table(inputs: Inputs, found: list[Load]) -> Table | None:
    """Return a row for each person with a contract by the year, None when nobody has one."""
    columns = (
        Column("Name", width=22),
        Column("Hours a year", "hours", 14),
        Column("Balance before h", "signed", 14, "Over (+) or under (-) the contract so far, by the Ledger sheet."),
        Column("Contract h", "hours", help="Of the planned days, less leave."),
        Column("Due h", "hours", help="The contract less what this plan makes up for of the balance."),
        Column("Planned h", "hours"),
        Column("Balance after h", "signed", 14),
    )
    rows: list[tuple[Scalar, ...]] = []
    for load in found:
        if load.person.minutes_a_year is None:
            continue
        before, own = inputs.balance_minutes(load.person), inputs.due_minutes(load.person, inputs.horizon.days)
        after = before + load.minutes - own
        minutes = (load.person.minutes_a_year, before, own, load.due_minutes, load.minutes, after)
        rows.append((load.person.name, *(each / 60 for each in minutes)))
    note = "A balance is made up for by the end of the year. This plan takes its part, by its number of days."
    return Table("Hours of the year", columns, tuple(rows), note) if rows else None
