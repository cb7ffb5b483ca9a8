"""The page of a month that is over adds up."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.outcome.review import COST, Cause, Indicator, Review, ReviewedTarget, ReviewedWeek, Target
from planner.reports.page import Cell, Table
from planner.reports.parts.reviewed import FIGURES, TITLE, WEEKS, WHY, review_page, why_table

P1: Target = ("P1", "response")
P2: Target = ("P2", "resolution")

REVIEW = Review(
    date(2026, 6, 1),
    date(2026, 6, 30),
    (
        ReviewedTarget(P1, 0.95, 0.97, 0.94, 1.0, 0.92, None, 0),
        ReviewedTarget(P2, 0.9, 0.96, 0.9, 0.99, 0.93, 0.7, 40),
    ),
    (ReviewedWeek("P1", 23, 20.0, 24, 0.97, 0.92, None),),
    (
        Cause("promised", {P1: 0.97, P2: 0.96}),
        Cause("number of tickets", {P1: 0.95, P2: 0.95}),
        Cause("handle time", {}, "the tickets have no logged work: export it to see this"),
        Cause("absence", {P1: 0.92, P2: 0.93}),
    ),
    (Indicator("Utilisation", "share", 0.6, None), Indicator("Tickets", "whole", 100.0, 1200.0)),
    ("Write 7% as Unplanned absence on the Plan sheet.",),
)


def values(title: str) -> list[list[object]]:
    """Return the bare values of a table of the page."""
    table = next(block for block in review_page(REVIEW).blocks if isinstance(block, Table) and block.title == title)
    return [[cell.value if isinstance(cell, Cell) else cell for cell in row] for row in table.rows]


def test_the_causes_add_up_to_the_difference() -> None:
    """Points of all causes and what they do not explain are together what is lost in all."""
    *causes, whole = values(WHY)
    for column in (1, 2):
        parts = [row[column] for row in causes if isinstance(row[column], float)]
        assert sum(part for part in parts if isinstance(part, float)) == pytest.approx(whole[column])
    assert whole[1:] == [pytest.approx(-5), pytest.approx(-26)]
    assert values(WHY)[1] == ["handle time (not known)", None, None]
    assert "handle time: the tickets have no logged work" in why_table(REVIEW).note


def test_each_target_has_its_verdict() -> None:
    """Without first answers in the export the replay counts, and says so."""
    verdicts = [row[-1] for row in values(TITLE)]
    assert verdicts == ["missed by the replay by 3.0 points", "missed by 20.0 points"]
    assert review_page(REVIEW).headline.startswith("Mon 1 to Tue 30 Jun 2026: 0 of 2 targets were kept")


@pytest.mark.parametrize(
    ("came", "says"),
    [(None, "the rota as planned cost 9,500 EUR"), (9000.0, "the rota as worked cost 9,000 EUR, planned were 9,500")],
)
def test_the_headline_says_what_the_month_cost(came: float | None, says: str) -> None:
    """Without the rota that was worked it is the cost of the planned one."""
    review = replace(REVIEW, indicators=(Indicator(f"{COST}EUR", "whole", 9500.0, came),))
    assert review_page(review).headline.endswith(f"; {says}.")


def test_figures_are_written_by_their_unit() -> None:
    """Shares have a percent sign, and what is not known says so."""
    assert [row[1:3] for row in values(FIGURES)] == [["60.0%", "not known"], ["100", "1,200"]]
    assert values(WEEKS) == [["P1", 23, 20.0, 24, 0.97, 0.92, None]]
