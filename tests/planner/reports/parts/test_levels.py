"""The levels of the objective as a table."""

from dataclasses import replace

from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.reports.parts.levels import MEANINGS, levels_table
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


def test_agreements_with_people_are_not_called_promises() -> None:
    """A promise is one of service; the level of contract hours and weekends has another word."""
    rows = levels_table(replace(SOLVED, levels=(ObjectiveLevel("promises", 40, 1.0, 0.5),))).rows
    assert rows[0][0] == "agreements"
