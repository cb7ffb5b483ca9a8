"""Contradictions of a workbook before any rota: the same rows as behind the musts that a rota breaks."""

from datetime import timedelta

import pytest

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment
from scheduling.checking.desk import Desk
from scheduling.conflicts.contradictions import contradictions
from tests.builders import MONDAY, world
from tests.scheduling.conflicts.test_kit import KIT, must


@pytest.mark.parametrize("name", list(KIT))
def test_every_known_conflict_is_found_without_a_rota(name: str) -> None:
    """Each contradictory workbook of the kit names its known rows, and no more than are known."""
    known = KIT[name]
    found = contradictions(Desk.of(known.inputs(), Requirement()))
    told = [
        conflict
        for conflict in found
        if all(any(part in str(row) for row in conflict.rows) for part in known.rows)
        and len(conflict.rows) <= len(known.rows)
    ]
    assert told, [[str(row) for row in conflict.rows] for conflict in found]


def test_a_workbook_that_can_be_kept_has_none() -> None:
    """Neither a plain world nor one without anybody."""
    assert contradictions(Desk.of(world(), Requirement())) == ()
    assert contradictions(Desk.of(world(people=()), Requirement())) == ()


def test_a_conflict_with_the_same_way_out_appears_once() -> None:
    """Early on Monday, late on Tuesday and on Wednesday, all past: two conflicts of three rows with one way out."""
    past = tuple(Assignment("Ann", MONDAY + timedelta(days=ago), code) for ago, code in enumerate("ELL"))
    inputs = world(previous=past, first=MONDAY + timedelta(days=3), rules=(must("same start in a week"),))
    (conflict,) = contradictions(Desk.of(inputs, Requirement()))
    assert len(conflict.rows) == 3
