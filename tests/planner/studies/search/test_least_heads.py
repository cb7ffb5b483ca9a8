"""The fewest heads of a small desk, against real plans of every team."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest

from planner.domain.progress import Progress
from planner.studies.scenarios import World
from planner.studies.search.kinds import Kinds
from planner.studies.tasks import Attempts, R, T, Work
from tests.planner.studies.search.desks import desk, judge_of, nothing_found, searches_of


def test_it_agrees_with_a_plan_of_every_team() -> None:
    """Ten hours of desk work a day take two people, five hours of network work one; twelve real plans say the same."""
    inputs = desk(3, 2)
    found = nothing_found()
    answer = searches_of(inputs, found).least_heads()
    judge, kinds = judge_of(inputs), Kinds.of(inputs)
    kept = [
        team
        for team in product(range(4), range(3))
        if sum(team) and judge.keeps(judge.planner(World.beside(judge.base, "", kinds.inputs_of(team)), Progress()))
    ]
    assert min(sum(team) for team in kept) == 3
    assert answer.answer.startswith("3 heads keep every promise, today there are 5 (desk: 2 instead of 3; net: 1 ")
    assert "; the rota can be published" in answer.answer
    assert answer.answer.endswith("; one fewer of any kind misses.")
    assert "No mix of 2 heads" in " ".join(answer.certainty)
    assert found[-1] == answer


def test_a_bound_needs_no_plan() -> None:
    """One person of the desk has 37.5 h for about 45 h of work (90% of 50 h): no rota is planned to know it."""
    answer = searches_of(desk(2, 1), []).least_heads()
    tried = {each.name: each for each in answer.tried}
    assert tried["2 heads: -1 desk"].way == "bound"
    hours, rest = tried["2 heads: -1 desk"].says.split(" h ", 1)
    assert int(hours) == pytest.approx(45, abs=1)
    assert rest.startswith("of work on desk")


def test_a_team_that_is_too_small_gets_heads() -> None:
    """One person of the desk cannot keep the promise; with one more the search goes on from there."""
    answer = searches_of(desk(1, 1), []).least_heads()
    assert answer.answer.startswith("3 heads keep every promise, today there are 2 (desk: 2 instead of 1)")


def test_a_team_that_could_not_be_judged_certifies_nothing() -> None:
    """When the tasks of smaller teams fail, nothing is said to miss."""
    searches = searches_of(desk(2, 1), nothing_found())
    answer = replace(searches, run=_failing).least_heads()
    keeps, publish, certain = answer.answer.split("; ")
    assert keeps == "3 heads keep every promise, today there are 3"
    assert publish == "the rota can be published"
    assert certain == "whether one fewer would do is not known."
    assert {each.way for each in answer.tried[1:]} == {"unknown"}


def _failing(work: Work[T, R], parts: Sequence[T], progress: Progress) -> Attempts[T, R]:
    for part in parts:
        if not progress.stop.is_set():
            yield part, None, f"{type(work).__name__}: its process ended"
