"""The levels of the objective as a table."""

from dataclasses import replace

from planner.domain.outcome.plan import Solved
from planner.domain.rota import Rota
from planner.reports.levels import MEANINGS, levels_sentence, levels_table
from scheduling.model.levels import LEVELS
from tests.plans import desk_plan

SOLVED = desk_plan().solved


def test_each_level_has_its_hours_the_least_and_its_share() -> None:
    """By hand: 80 of 120 are fairness, 40 are wishes."""
    rows = levels_table(SOLVED).rows
    assert [row[:5] for row in rows] == [
        ("cover", 200, 0.0, 0.0, 0.0),
        ("fairness", 10, 8.0, 7.7, 80 / 120),
        ("wishes", 5, 8.0, 7.4, 40 / 120),
    ]


def test_every_level_of_the_objective_has_words() -> None:
    """The page explains the levels there are, in their order."""
    assert tuple(MEANINGS) == tuple(LEVELS)


def test_the_sentence_names_what_is_missed() -> None:
    """Levels on which nothing is missed are left out; a plan of before the levels says so."""
    said = "fairness 8.0 (at best 7.7), wishes 8.0 (at best 7.4)"
    assert levels_sentence(SOLVED) == f"Level by level, in weighted hours missed: {said}; see Assumptions."
    assert levels_sentence(replace(SOLVED, levels=SOLVED.levels[:1])) == "Level by level: nothing is missed."
    assert levels_sentence(Solved(Rota(), "feasible", 1, 0, 1)) == "Level by level: not known."
