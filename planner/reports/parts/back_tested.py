"""The back-test as tables: what was promised for past months, and what their real tickets got."""

from collections.abc import Iterator

from planner.domain.outcome.back_test import BackTest, MonthTested, ReplayedPromise
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_days, say_share
from planner.reports.page import Block, Cell, Column, Page, Scalar, Table, Text

BY_MONTH = "Promises of past months and what came"
BY_PRIORITY = "Promises of past months by priority"

Row = tuple[Cell | Scalar, ...]


def back_test_page(tested: BackTest) -> Page:
    """Would the plans of past months have kept their promises?"""
    return Page(_headline(tested), back_test_blocks(tested))


def back_test_blocks(tested: BackTest) -> tuple[Block, ...]:
    """Return the verdict and the tables of a back-test, nothing when no month was tested."""
    if not tested.months:
        return ()
    return (Text("Would past plans have kept their promises?", back_test_lines(tested)), *_tables(tested))


def back_test_lines(tested: BackTest) -> tuple[str, ...]:
    """Say how often the ranges held and how far off the promises were, and which months failed."""
    lines = []
    if tested.rows:
        lines.append(f"{_headline(tested)} Ranges are for 8 of 10 months.")
        if tested.has_bursts:
            lines.append(
                "Without the bursts, which no plan could foresee,"
                f" {say_share(tested.covered_without_bursts)} of the ranges hold what came,"
                f" and the promises are off by {tested.mean_gap_without_bursts * 100:.1f} points on average."
            )
    lines += [f"{_days(month)}: not tested, {month.failure}" for month in tested.failed]
    return (*lines, *([tested.note] if tested.note else []))


def _headline(tested: BackTest) -> str:
    if not tested.rows:
        return "No past month could be tested."
    months = sum(bool(month.rows) for month in tested.months)
    return (
        f"{say_count(months, 'past month')}, {say_count(len(tested.rows), 'promise')}: {say_share(tested.covered)} of"
        f" the ranges hold what came, and the promises are off by {tested.mean_gap * 100:.1f} points on average."
    )


def _tables(tested: BackTest) -> Iterator[Table]:
    columns = [
        Column("Month", width=26),
        Column("Priority", width=24),
        Column("Target share", "share", 13),
        Column("Promised", "share", help="By a plan made with what was known on the eve of the month."),
        Column("Low", "share", help="1 of 10 simulated months is below."),
        Column("High", "share", help="1 of 10 simulated months is above."),
        Column("Came", "share", help="The real tickets of the month, replayed through the planned rota."),
        Column("Range held", width=14),
        Column("Tickets", "whole", help="Tickets of the month that fall due within it."),
    ]
    if tested.has_bursts:
        columns += [
            Column("Without bursts", "share", 14, "Days with far more tickets than people make, thinned to the usual."),
            Column("Range held then", width=16),
        ]
    width = len(columns)
    rows = [row for month in tested.months for row in _rows(month, width)]
    note = "Each month was planned with today's people, rules and targets, and with the tickets that were known then."
    yield Table(BY_MONTH, tuple(columns), tuple(rows), note, listed=True)
    if tested.rows:
        yield _by_priority(tested)


def _rows(month: MonthTested, width: int) -> Iterator[Row]:
    days = _days(month)
    if month.failure:
        yield (days, Cell(f"not tested: {month.failure}", "warn"), *[None] * (width - 2))
    for row in month.rows:
        yield _row(days, row)[:width]


def _row(days: str, row: ReplayedPromise) -> Row:
    name = f"{row.priority} {row.measure}"
    shares = row.target_share, row.promised, row.low, row.high, row.replayed
    return (days, name, *shares, _held(row.covered), row.tickets, row.usual, _held(row.covered_without_bursts))


def _held(covered: bool) -> Cell:
    return Cell("yes", "good") if covered else Cell("no", "warn")


def _by_priority(tested: BackTest) -> Table:
    columns = (
        Column("Priority", width=26),
        Column("Months", "whole"),
        Column("Promised", "share", help="Mean over the months."),
        Column("Came", "share", help="Mean over the months."),
        Column("Off by", "points", help="Mean distance of what was promised and what came."),
        Column("Ranges held", "share", 13, "4 of 5 are expected."),
    )
    return Table(BY_PRIORITY, columns, tuple(_mean_row(*each) for each in (*tested.of_priorities(), ("all", tested))))


def _mean_row(name: str, tested: BackTest) -> Row:
    rows = tested.rows
    means = (sum(shares) / len(rows) for shares in zip(*((row.promised, row.replayed) for row in rows), strict=True))
    return (name, len(rows), *means, tested.mean_gap, tested.covered)


def _days(month: MonthTested) -> str:
    return f"{say_days(month.first_day, month.last_day)} {month.last_day.year}"
