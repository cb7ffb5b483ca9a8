"""The best hires and the best training of a small desk."""

from dataclasses import replace

from planner.domain.roster.rota import Rota
from planner.studies.search.hires import hires
from planner.studies.search.training import training
from tests.builders import rota
from tests.planner.studies.search.desks import desk, nothing_found, searches_of


def test_the_best_hire_is_of_the_skill_that_is_short() -> None:
    """With one person for ten hours of desk work a day, a hire for the desk keeps the promise and no other does."""
    found = nothing_found()
    answer = searches_of(desk(1, 1), found).hire(1)
    assert answer.answer.startswith("hire one like Desk 0 (desk): P3 response rises")
    assert ": kept" in answer.answer
    assert [each.name for each in answer.tried if each.kept] == ["hire one like Desk 0 (desk)"]
    assert len(found) == 1


def test_the_best_training_shares_the_work() -> None:
    """One of two people on the network has time to spare and learns the desk's work."""
    base = desk(1, 2)
    answer = searches_of(base, []).train(1)
    assert "learns desk" in answer.answer
    assert answer.answer.startswith("Net ")


def test_every_kind_is_a_candidate_once() -> None:
    """Hires are like the typical of each skill set, training is every person with the skill that is missing."""
    inputs = desk(2, 1)
    week = rota("Ann E")
    assert [each.name for each in hires(inputs, Rota())] == [
        "hire one like Desk 0 (desk)",
        "hire one like Net 0 (net)",
    ]
    worked = replace(week, assignments=frozenset(replace(a, person="Net 0") for a in week.assignments))
    assert [each.name for each in training(inputs, worked)] == ["Net 0 learns desk (speed 1)"]
