"""People added and removed."""

from datetime import timedelta

import pytest

from planner.domain.scenario import Change
from tests.builders import MONDAY
from tests.planner.studies.changes.desks import assert_refused, under


def test_more_people_are_like_the_typical_one() -> None:
    """Two more with the network skill have the skills and contract of the typical holder, and new names."""
    more = under(Change("people", 2, "net"))
    assert [p.name for p in more.people[3:]] == ["New 4 (net)", "New 5 (net)"]
    assert dict(more.people[3].skills) == {"desk": 1.0, "net": 1.0}


def test_fewer_people_go_with_all_that_is_theirs() -> None:
    """One fewer on the desk is the one with the fewest other skills, and the wish goes with the person."""
    fewer = under(Change("people", -1, "desk"))
    assert [p.name for p in fewer.people] == ["Bob", "Cy"]
    assert fewer.wishes == ()


def test_a_person_can_be_named() -> None:
    """Bob goes and somebody like Ann comes."""
    changed = under(Change("people", -1, "Bob"), Change("people", 1, "Ann"))
    assert [p.name for p in changed.people] == ["Ann", "Cy", "New 3 (Ann)"]
    assert changed.people[2].cost_per_hour == 20


def test_several_names_must_all_hold() -> None:
    """Of the holders of the network skill only Bob is a senior."""
    assert [p.name for p in under(Change("people", -1, "net; Senior")).people] == ["Ann", "Cy"]


def test_leaving_later_sets_the_last_day() -> None:
    """A head that goes from a day on works until the day before."""
    day = MONDAY + timedelta(days=3)
    assert under(Change("people", -1, "desk", start=day)).people[0].last_day == day - timedelta(days=1)


@pytest.mark.parametrize(
    ("change", "why"),
    [(Change("people", 1, "cobol"), "nobody has the skill"), (Change("people", -9, "net"), "there are 2")],
)
def test_what_cannot_be_is_refused(change: Change, why: str) -> None:
    """A change that leads nowhere is an input fault that says what was asked and why it cannot be."""
    assert_refused(change, why)
