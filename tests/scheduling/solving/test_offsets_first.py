"""Offsets decided before all else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.pattern import KNOWN
from planner.domain.roster.people import Leave, Person
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import CoverLine, RuleSetting
from planner.domain.roster.shifts import Shift
from scheduling.checking.desk import Desk
from scheduling.checking.followed_patterns import followed_patterns
from scheduling.facts.pattern_days import pattern_duty
from scheduling.solving import solve
from scheduling.solving.offsets_first import with_offsets
from tests.builders import MONDAY, person, world

TWELVES = (Shift("D", 7 * 60, 19 * 60, "Day", 60, kind="day"), Shift("N", 19 * 60, 7 * 60, "Night", 60, kind="night"))
CREWS = ("Red", "Blue", "Green", "Gold")


def crews(size: int) -> Inputs:
    """Return four crews on DuPont for four weeks, a crew needed at any time, one person ill in the first week."""
    people = tuple(
        person(f"{crew} {number}", 42, pattern="DuPont", offset=None, crew=crew)
        for crew in CREWS
        for number in range(size)
    )
    return world(
        days=28,
        people=people,
        patterns=tuple(KNOWN.values()),
        shifts=TWELVES,
        cover=(CoverLine(0, 1440, least=size, mode="should"),),
        rules=(RuleSetting("hours in seven days", "off"),),
        leave=(Leave("Red 0", MONDAY, MONDAY + timedelta(days=6), "SL"),),
    )


def test_four_crews_on_dupont_start_a_quarter_of_the_cycle_apart() -> None:
    """Any other offsets leave a day or a night without a crew: the distances are 7, 14 and 21 days."""
    settled = with_offsets(Desk.of(crews(2), Requirement()))
    offsets = {one.crew: one.offset for one in settled.inputs.people}
    first = min(offset for offset in offsets.values() if offset is not None)
    assert sorted((offset or 0) - first for offset in offsets.values()) == [0, 7, 14, 21]
    assert len({(one.crew, one.offset) for one in settled.inputs.people}) == 4


def test_a_desk_without_a_choice_stays_the_same() -> None:
    """Nobody has an offset to choose."""
    desk = Desk.of(world(), Requirement())
    assert with_offsets(desk) is desk


def test_offsets_are_not_looked_for_where_no_pattern_has_to_be_followed() -> None:
    """With the rule off, the search would choose any offset and take the seconds of the rota."""
    inputs = crews(1)
    desk = Desk.of(replace(inputs, rules=(*inputs.rules, RuleSetting("follow the pattern", "off"))), Requirement())
    assert with_offsets(desk) is desk


def test_a_better_hint_with_other_offsets_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """All crews on the first day of the cycle, and no seconds left to change that: the hint covers far more."""
    inputs = crews(1)
    at_once = tuple(replace(one, offset=0) for one in inputs.people)
    monkeypatch.setattr(solve, "with_offsets", lambda desk, _: desk_of(desk, at_once))
    monkeypatch.setattr(solve, "OFFSETS_SHARE", 1.0)
    work = {"day": "D", "night": "N"}
    hint = Rota.of(
        Assignment(one.name, day, work[duty])
        for number, one in enumerate(inputs.people)
        for day in inputs.horizon.days
        if (duty := pattern_duty(inputs, one, 7 * number, day)) in work and inputs.available(one, day)
    )
    found = solve.solve_rota(Desk.of(inputs, Requirement()), hint=hint, seconds=2).rota
    assert not [one for one in followed_patterns(inputs, found) if one.differing]


def desk_of(desk: Desk, people: tuple[Person, ...]) -> Desk:
    """Return a desk with other offsets; one that has them stays the same."""
    return desk if desk.inputs.people == people else Desk.of(replace(desk.inputs, people=people), desk.requirement)


def test_a_team_of_crews_works_its_patterns_with_chosen_offsets() -> None:
    """Eight people in four crews: all work all days of the patterns that were found for them."""
    inputs = crews(2)
    rota = solve.solve_rota(Desk.of(inputs, Requirement()), seconds=6).rota
    followed = followed_patterns(inputs, rota)
    assert sum(one.differing for one in followed) == 0
    assert len({(one.crew, one.offset) for one in followed}) == 4
