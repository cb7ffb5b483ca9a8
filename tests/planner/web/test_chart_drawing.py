"""The shapes of a chart lie where the values say."""

import pytest

from planner.reports.page import Cell, Chart, Column, Series, Table
from planner.web.chart_drawing import HEIGHT, TOP, ChartDrawing, two_lines

TABLE = Table(
    "Promise",
    (Column("Priority"), Column("Promised", "share"), Column("Low", "share"), Column("Asked", "share")),
    (("P1", Cell(1.0, "good"), 0.9, 0.95), ("P2", 0.75, 0.5, 0.9), ("P3", None, None, 0.9)),
)
CHART = Chart(
    "Promised",
    "Promise",
    "Priority",
    (Series("Promised", "point", "Low"), Series("Asked", "target")),
    form="share",
    least=0.5,
)


def test_points_lie_between_the_ends_of_the_axis() -> None:
    """100% is at the top, the least value at the bottom, 75% in the middle; no value is no point."""
    promised, asked = ChartDrawing(CHART, TABLE).series
    assert [mark.y for mark in promised.marks] == [TOP, (TOP + HEIGHT) / 2]
    assert promised.marks[1].low == HEIGHT
    assert len(asked.marks) == 3


def test_the_sentence_names_lowest_and_highest() -> None:
    """A reader who cannot see the chart hears its extremes and where the figures are."""
    assert ChartDrawing(CHART, TABLE).sentence == (
        "Promised. Promised from 75.0% (P2) to 100.0% (P1); Asked from 90.0% (P2) to 95.0% (P1). "
        "The table Promise has the figures."
    )


def test_bars_stand_side_by_side_on_zero() -> None:
    """Bars of two series do not overlap, and one below zero hangs from it."""
    table = Table("Costs", (Column("Day"), Column("A", "whole"), Column("B", "whole")), (("Mon", 4, -2), ("Tue", 8, 0)))
    first, second = ChartDrawing(Chart("Costs", "Costs", "Day", (Series("A", "bar"), Series("B", "bar"))), table).series
    one, other = first.marks[0], second.marks[0]
    assert one.x + one.width / 2 == pytest.approx(other.x - other.width / 2, abs=0.2)
    assert one.base == other.base
    assert one.y < one.base < other.y


def test_a_line_ends_where_a_value_is_missing() -> None:
    """A gap in the values is a gap in the line."""
    table = Table(
        "Days", (Column("Day"), Column("Tickets", "whole")), tuple((f"d{n}", n if n != 2 else None) for n in range(5))
    )
    (line,) = ChartDrawing(Chart("Days", "Days", "Day", (Series("Tickets"),)), table).series
    assert [len(part.split()) for part in line.lines] == [2, 2]


def test_a_chart_without_rows_is_drawn() -> None:
    """No values make an empty chart that says so."""
    drawn = ChartDrawing(CHART, Table("Promise", TABLE.columns, ()))
    assert drawn.sentence == "Promised: no values."
    assert all(not series.marks for series in drawn.series)


def test_long_labels_take_two_lines() -> None:
    """A label of several words is cut where its longer line is shortest."""
    assert two_lines("P1 resolution") == ["P1", "resolution"]
    assert two_lines("as it is") == ["as it is"]
