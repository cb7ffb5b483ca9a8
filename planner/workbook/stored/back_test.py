"""The back-test on the Data sheet: a row for each promise of each past month."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from planner.domain.outcome.back_test import BackTest, MonthTested, ReplayedPromise
from planner.workbook.stored.data_table import DataTable, Row, table
from planner.workbook.stored.instants import day_of

BACK_TEST = "tblBackTest"

HEADERS = (
    "First day, Last day, Not tested, Priority, Measure, Target share, Promised, Low, High, Came, Tickets, "
    "Without bursts"
)


def back_test_tables(tested: BackTest) -> tuple[DataTable, ...]:
    """Return the table of a back-test, none when there was no test."""
    return (table(BACK_TEST, HEADERS, _rows(tested)),) if tested.months else ()


def _rows(tested: BackTest) -> list[Row]:
    rows: list[Row] = []
    for month in tested.months:
        days = month.first_day, month.last_day
        if month.failure:
            rows.append((*days, month.failure, *[None] * 9))
        for row in month.rows:
            shares = row.target_share, row.promised, row.low, row.high, row.replayed, row.tickets, row.usual
            rows.append((*days, None, row.priority, row.measure, *shares))
    return rows


def back_test_of(tables: Mapping[str, Sequence[Row]]) -> BackTest:
    """Return the back-test that was written."""
    months = []
    for (first, last), rows in groupby(tables.get(BACK_TEST, ()), key=lambda row: (row[0], row[1])):
        found = list(rows)
        failure = next((str(row[2]) for row in found if row[2] is not None), "")
        kept = tuple(_kept(row[3:]) for row in found if row[3] is not None)
        months.append(MonthTested(day_of(first), day_of(last), kept, failure))
    return BackTest(tuple(months))


def _kept(row: Row) -> ReplayedPromise:
    priority, measure, *numbers = row
    shares = (float(str(number)) for number in numbers)
    return ReplayedPromise(str(priority), "resolution" if measure == "resolution" else "response", *shares)
