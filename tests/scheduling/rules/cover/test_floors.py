"""Floors."""

from dataclasses import replace

from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.on_call_tier import Tier
from scheduling.rules.cover.floors import Floors
from tests.builders import MONDAY, person, world
from tests.scheduling.judge import breaches, said

DESK = frozenset({"desk"})


def floor(start: int, end: int, least: int = 1, tiers: str = "") -> Requirement:
    """Return one floor on Monday between two hours of the day."""
    midnight = world().horizon.midnight(MONDAY)
    return Requirement(
        (Floor(DESK, midnight + 60 * start, midnight + 60 * end, least, "P1 tickets", frozenset(tiers)),)
    )


def test_a_floor_is_held_hand_over_hand() -> None:
    """Early and late overlap by an hour: one is always there, two only between 14:00 and 15:00."""
    text = "Ann E\nBob L"
    assert said(Floors, world(), text, requirement=floor(8, 20)) == []
    found = breaches(Floors, world(), text, requirement=floor(13, 16, 2))
    assert [(b.amount, b.unit) for b in found] == [(60, "min"), (60, "min")]
    assert found[0].because == "Mon 1 Jun 13:00-14:00: 1 with desk, 2 needed: P1 tickets (floors)"


def test_only_people_with_the_skill_count() -> None:
    """Bob holds another skill."""
    inputs = world(people=(person("Ann"), person("Bob", skills="net")), skills=("desk", "net"))
    assert len(breaches(Floors, inputs, "Bob E", requirement=floor(8, 12))) == 1
    assert said(Floors, inputs, "Ann E", requirement=floor(8, 12)) == []


def test_on_call_counts_where_the_floor_says_so_and_nobody_twice() -> None:
    """Ann on call holds a floor of one at night; on shift and on call she is still one person."""
    inputs = world(tiers=(Tier("Primary", "P", turn="day", handover_minute=0),))
    assert said(Floors, inputs, "Ann P", requirement=floor(1, 3, tiers="P")) == []
    assert len(breaches(Floors, inputs, "Ann P", requirement=floor(1, 3))) == 1
    assert len(breaches(Floors, inputs, "Ann E+P", requirement=floor(8, 10, 2, "P"))) == 1
    assert said(Floors, inputs, "Ann E\nBob P", requirement=floor(8, 10, 2, "P")) == []


def test_of_equal_floors_the_first_gives_the_reason() -> None:
    """Two kinds of work need the same people at the same time."""
    (one,) = floor(8, 12).floors
    both = Requirement((one, replace(one, because="calls")))
    assert said(Floors, world(), "Ann -", requirement=both) == [
        "Mon 1 Jun 08:00-12:00: 0 with desk, 1 needed: P1 tickets"
    ]
