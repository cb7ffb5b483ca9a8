"""How surely a target is kept, in words."""

from dataclasses import replace

import pytest

from planner.domain.outcome.promise import Attainment
from planner.reports.measures.outlook import outlook, say_missed_targets

ROW = Attainment("P1", "", "response", 30, 0.9, 0.95, 0.8, 1.0, 5.0, 9.0, 10.0)


@pytest.mark.parametrize(
    ("promised", "low", "high", "months", "words"),
    [
        (0.95, 0.91, 1.0, None, "kept in 9 of 10 months"),
        (0.95, 0.8, 1.0, None, "likely kept"),
        (0.85, 0.7, 0.95, None, "unlikely to be kept"),
        (0.5, 0.4, 0.6, None, "not kept"),
        (0.95, 0.8, 1.0, 0.72, "likely kept (7 of 10 months)"),
        (0.91, 0.6, 1.0, 0.44, "kept on average only (4 of 10 months)"),
        (0.85, 0.3, 1.0, 0.6, "below target on average, but kept in most months (6 of 10 months)"),
        (0.85, 0.3, 0.95, 0.02, "unlikely to be kept (fewer than 1 of 10 months)"),
    ],
)
def test_months_or_the_range_make_the_words(
    promised: float, low: float, high: float, months: float | None, words: str
) -> None:
    """The months that keep the target decide; without them the range does."""
    said = outlook(replace(ROW, promised=promised, low=low, high=high, months_kept=months))
    assert said.word + said.count == words


def test_targets_below_their_share_and_those_kept_in_too_few_months_are_told_apart() -> None:
    """P1 is below on average, P2 is not but too few months reach it, P3 is kept."""
    rows = (
        replace(ROW, promised=0.85),
        replace(ROW, priority="P2", assured=0.8),
        replace(ROW, priority="P3", assured=0.9),
    )
    assert say_missed_targets(rows) == "P1 response below target; P2 response kept on average, but in too few months"
    assert say_missed_targets(rows[2:]) == ""
