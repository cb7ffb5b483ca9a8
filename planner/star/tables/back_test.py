"""The table of promises of past months and what came."""

from collections.abc import Iterator

from planner.star.declaration import Row, StarTable, day, flag, number, share, text
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    for month in source.plan.back_test.months:
        for row in month.rows:
            yield (
                month.first_day, month.last_day, row.priority, row.measure, row.target_share, row.promised, row.low,
                row.high, row.replayed, row.covered, row.tickets, row.usual, row.covered_without_bursts,
            )  # fmt: skip


BACK_TEST = StarTable(
    "back_test",
    "a target of a past month: what would have been promised, and what came",
    (
        day("first_day", "the first day of the month", key=True, to=""),
        day("last_day", "the last day of the month", to=""),
        text("priority", "the priority", key=True, to="priorities"),
        text("measure", "response or resolution", key=True),
        share("target_share", "the share of tickets that must keep the target"),
        share("promised", "by a plan made with what was known on the eve of the month"),
        share("low", "1 of 10 simulated months is below"),
        share("high", "1 of 10 simulated months is above"),
        share("came", "the real tickets of the month, replayed through the planned rota"),
        flag("range_held", "whether what came lies between low and high"),
        number("tickets", "tickets", "tickets of the month that fall due within it"),
        share("came_without_bursts", "the same with the days of far more tickets thinned to the usual"),
        flag("range_held_without_bursts", "whether that lies between low and high"),
    ),
    _rows,
)
