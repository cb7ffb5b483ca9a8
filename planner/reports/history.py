"""The page of the past: service, backlog and work by month against what the team can do, and how long tickets take."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from planner.domain.outcome.past import HandlingUsed, MonthOfService, Past
from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_share
from planner.reports.page import Block, Cell, Chart, Column, Form, Page, Scalar, Series, Table, Text
from planner.reports.parts.customers import customer_history

WORK, TICKETS, BACKLOG = "Work against what the team can do", "Tickets a day", "Open tickets"
ANSWERED, KEPT = "Answered in time", "Resolved in time"

FEW = 20
"""Logged tickets below which an estimate leans on the rest of its priority more than on them."""

Row = tuple[Cell | Scalar, ...]
Month = tuple[date, Sequence[MonthOfService]]


def history(plan: Plan) -> Page:
    """How the desk did before this plan, month by month."""
    past = plan.past
    if not past.months:
        return Page("No tickets, so nothing is known of the past.", ())
    months = [(month, list(rows)) for month, rows in groupby(past.months, key=lambda row: row.month)]
    priorities = list(dict.fromkeys(row.priority for row in past.months))
    blocks: list[Block] = [_work(plan, months), *_work_charts(), *_by_priority(months, priorities)]
    blocks += [_detail(past), *customer_history(plan), _handling(plan)]
    notes = (
        "Work is tickets times the handling minutes in use. What the team can do is today's contracts less unplanned "
        "absence and meetings, filled up to the occupancy cap; leave is not taken off.",
        "Answered and resolved in time are by the targets of today on the priority's own clock, for tickets whose "
        "first answer or resolution the export knows; one that is still open is not judged. Time on hold is taken off "
        "the resolution where the export has it."
        + (
            ""
            if any(row.answered_of for row in past.months)
            else " This export does not say when a ticket was answered."
        ),
        "Open tickets are counted at the end of each month, old ones that nobody closed included.",
    )
    return Page(_headline(months, plan), (*blocks, Text("How to read it", notes)), wide=True)


def _headline(months: Sequence[Month], plan: Plan) -> str:
    tickets = sum(row.tickets for _, rows in months for row in rows)
    judged = sum(row.kept_of for _, rows in months for row in rows)
    kept = sum((row.kept or 0.0) * row.kept_of for _, rows in months for row in rows)
    said = f"{say_count(tickets, 'ticket')} in {say_count(len(months), 'month')}"
    if judged:
        said += f"; {say_share(kept / judged)} of those that were resolved met their resolution target"
    told = sum(row.answered_of for _, rows in months for row in rows)
    soon = sum((row.answered or 0.0) * row.answered_of for _, rows in months for row in rows)
    if told:
        said += f"; {say_share(soon / told)} of those whose first answer is known got it within their response target"
    ahead = _expected_share(plan)
    if ahead is not None:
        said += f"; the work foreseen for the planned days is {say_share(ahead)} of what the team can do"
    return said + "."


def _work(plan: Plan, months: Sequence[Month]) -> Table:
    columns = (
        Column("Month", width=22),
        Column("Days", "whole", help="Days of the month that the export covers."),
        Column("Tickets", "whole"),
        Column("A day", "number"),
        Column("Growth", "share", help="Tickets a day against the month before; needs half a month of both."),
        Column("Work h", "hours", help="Tickets times handling minutes."),
        Column("Team h", "hours", help="Hours of work that today's team could do in these days at most."),
        Column("Work share", "share", help="Above 100% the backlog must grow."),
        Column("Open at end", "whole"),
    )
    capacity = plan.past.capacity_minutes
    rows: list[Row] = []
    before: float | None = None
    for month, its in months:
        days, tickets = its[0].days, sum(row.tickets for row in its)
        work, a_day = sum(row.work_minutes for row in its), tickets / days
        growth = a_day / before - 1 if before and _half(its) else None
        before = a_day if _half(its) else None
        rows.append((_named(month), days, tickets, a_day, growth, *_shares(work, days * capacity), _open(its)))
    if plan.forecast.mean.size:
        days, tickets = len(plan.inputs.horizon.days), round(float(plan.forecast.mean.sum()))
        growth = tickets / days / before - 1 if before else None
        rows.append(
            ("planned days", days, tickets, tickets / days, growth, *_shares(_expected(plan), days * capacity), None)
        )
    return Table(WORK, columns, tuple(rows), "The last line is what is expected of the planned days.")


def _half(rows: Sequence[MonthOfService]) -> bool:
    """Tell whether half of a month is known."""
    return rows[0].days >= 15


def _shares(work: float, most: float) -> Row:
    return work / 60, most / 60, Cell(work / most, "bad" if work > most else "") if most else None


def _open(rows: Sequence[MonthOfService]) -> int:
    return sum(row.backlog for row in rows)


def _expected(plan: Plan) -> float:
    """Return the minutes of work that the forecast expects."""
    minutes = {(row.priority, row.skill): row.minutes for row in plan.past.handling}
    pairs = zip(plan.forecast.classes, plan.forecast.mean.sum(axis=1), strict=True)
    return sum(float(tickets) * minutes.get(names, 0.0) for names, tickets in pairs)


def _expected_share(plan: Plan) -> float | None:
    most = plan.past.capacity_minutes * len(plan.inputs.horizon.days)
    return _expected(plan) / most if plan.forecast.mean.size and most else None


def _work_charts() -> tuple[Chart, ...]:
    work = (Series("Work h", "bar"), Series("Team h", "target"))
    return (Chart("Hours of work a month, and what the team can do", WORK, "Month", work, form="hours"),)


def _by_priority(months: Sequence[Month], priorities: Sequence[str]) -> list[Block]:
    """Return tickets a day, kept targets and backlog as one table each, a column for each priority, with its chart."""
    blocks: list[Block] = []
    forms: list[tuple[str, Form]] = [(TICKETS, "number"), (KEPT, "share"), (BACKLOG, "whole")]
    if any(row.answered_of for _, its in months for row in its):
        forms.insert(1, (ANSWERED, "share"))
    for title, form in forms:
        rows: list[Row] = []
        for month, its in months:
            by_name = {row.priority: row for row in its}
            rows.append((_named(month), *(_value(title, by_name[name]) for name in priorities)))
        columns = (Column("Month", width=22), *(Column(name, form) for name in priorities))
        known = [i for i, name in enumerate(priorities, 1) if any(row[i] is not None for row in rows)]
        series = tuple(Series(priorities[i - 1]) for i in known)
        blocks.append(Table(title, columns, tuple(rows)))
        if series and len(rows) > 1:
            blocks.append(Chart(f"{title} by month", title, "Month", series, form=form))
    return blocks


def _value(title: str, row: MonthOfService) -> float | int | None:
    if title == TICKETS:
        return row.tickets / row.days
    return {ANSWERED: row.answered, KEPT: row.kept, BACKLOG: row.backlog}[title]


def _detail(past: Past) -> Table:
    columns = (
        Column("Month", width=22),
        Column("Priority", width=24 if past.customers else 12),
        Column("Days", "whole"),
        Column("Tickets", "whole"),
        Column("Growth", "share", help="Tickets a day against the month before."),
        Column("Work h", "hours"),
        Column(ANSWERED, "share", 16),
        Column("Answered", "whole", help="Tickets behind the share before: those whose first answer is known."),
        Column("Resolved in time", "share", 16),
        Column("Resolved", "whole", help="Tickets behind the share before: those whose resolution is known."),
        Column("Open at end", "whole"),
    )
    rows = tuple(
        (
            _named(row.month),
            row.priority,
            row.days,
            row.tickets,
            row.growth,
            row.work_minutes / 60,
            row.answered,
            row.answered_of,
            row.kept,
            row.kept_of,
            row.backlog,
        )
        for row in past.months
    )
    return Table("Each month and priority", columns, rows, listed=True)


def _handling(plan: Plan) -> Table:
    columns = (
        Column("Priority", width=22),
        Column("Skill", width=24),
        Column("Minutes in use", "number", 15),
        Column("Spread in use", "number", 15, "Standard deviation over mean."),
        Column("From", width=18),
        Column("Logged minutes", "number", 15, "Mean of the log-normal distribution fitted to logged work."),
        Column("Logged spread", "number", 15),
        Column("Tickets logged", "whole", 15, "Tickets with logged work behind the estimate."),
        Column("Remark", width=44),
    )
    rows = tuple(_handling_row(row) for row in plan.past.handling)
    logged = any(row.logged for row in plan.past.handling)
    note = "" if logged else "The export holds no logged work, so the minutes are the planner's own."
    return Table("How long tickets take", columns, rows, note, listed=True)


def _handling_row(row: HandlingUsed) -> Row:
    estimate = row.logged
    said = (estimate.minutes, estimate.spread, estimate.tickets) if estimate else (None, None, None)
    return row.priority, row.skill, row.minutes, row.spread, row.source, *said, _remark(row)


def _remark(row: HandlingUsed) -> str | Cell:
    if row.logged is None or not row.logged.tickets:
        return "taken from the rest of its priority" if row.source != "Handling sheet" else ""
    if row.logged.tickets < FEW:
        return f"only {say_count(row.logged.tickets, 'ticket')}: leans on the rest of its priority"
    apart = row.minutes / row.logged.minutes - 1
    if row.source == "Handling sheet" and abs(apart) > 0.25:
        more = "more" if apart > 0 else "less"
        return Cell(f"the sheet says {abs(apart):.0%} {more} than was logged", "warn")
    return ""


def _named(month: date) -> str:
    return f"{month:%b %Y}"
