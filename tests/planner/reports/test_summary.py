"""The page for leadership."""

from dataclasses import replace

import pytest

from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.plan import Solved
from planner.domain.rota import Rota
from planner.reports.page import Text
from planner.reports.summary import solver_sentence, summary
from tests.plans import desk_plan

MISSED = (
    ObjectiveLevel("cover", 200, 0.0, 0.0), ObjectiveLevel("fairness", 10, 14.4, 0.0),
    ObjectiveLevel("wishes", 5, 24.0, 0.0),
)  # fmt: skip


def test_the_headline_says_what_is_not_kept() -> None:
    """P4 misses its target and one must is broken: the first line says both."""
    assert summary(desk_plan()).headline == (
        "Fri 1 to Sun 31 May 2026: P4 response below target; 926.0 h short of people; 1 must-rule breach."
    )


@pytest.mark.parametrize(
    ("solved", "words"),
    [
        (Solved(Rota(), "optimal", 10, 10, 4.2, 1.0), "Proven in 4 s: no rota is better"),
        (Solved(Rota(), "feasible", 100, 90, 60, 5.0), "no rota can be more than 10% better"),
        (Solved(Rota(), "stopped", 100, 90, 7, None), "the search was stopped"),
        (Solved(Rota(), "feasible", 100, 90, 60, None), "no rota keeps every must-rule"),
        (Solved(Rota(), "feasible", 100, 0, 60, 5.0), "give it more solver seconds"),
        (
            Solved(Rota(), "feasible", 264, 0, 60, 5.0, MISSED),
            "in weighted hours, is fairness 14.4, wishes 24.0; how much",
        ),
    ],
)
def test_the_solver_speaks_in_words(solved: Solved, words: str) -> None:
    """Status and gap are told as what they mean for the rota."""
    assert words in solver_sentence(solved)


def test_what_would_keep_the_targets_stands_under_the_promise() -> None:
    """P4 misses its target: the page says what was asked for last; with every target kept it says nothing."""
    made = desk_plan()
    (said,) = (b.lines for b in summary(made).blocks if isinstance(b, Text) and b.title.startswith("What would"))
    assert said == (made.rounds[-1].asked,)
    kept = replace(made, promise=replace(made.promise, rows=()))
    assert kept.lacking == ""
    assert not [b for b in summary(kept).blocks if isinstance(b, Text) and b.title.startswith("What would")]


def test_it_fits_one_sheet() -> None:
    """Leadership reads one page."""
    assert summary(desk_plan()).one_sheet
