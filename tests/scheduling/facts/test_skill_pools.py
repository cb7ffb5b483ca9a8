"""Who shares work."""

from dataclasses import replace
from typing import Any

import pytest

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import Heads
from scheduling.checking.active_rules import rules_in_force
from scheduling.facts.skill_pools import skill_pools
from tests.builders import MONDAY, SHIFTS, person, world

FOUR = (
    person("Ann", skills="desk"),
    person("Bob", skills="desk"),
    person("Cem", skills="net"),
    person("Dee", skills=""),
)
DESK = replace(world(), people=FOUR, skills=("desk", "net"))
ALL = ("Ann", "Bob", "Cem", "Dee")


def test_a_skill_in_common_is_shared_work() -> None:
    """Ann and Bob both hold desk; Cem holds net alone, and Dee nothing."""
    assert skill_pools(DESK) == (("Ann", "Bob"), ("Cem",), ("Dee",))


def test_a_chain_of_skills_is_one_team() -> None:
    """Bob holds both skills, so Ann and Cem share work through him."""
    both = (FOUR[0], person("Bob", skills="desk net"), *FOUR[2:])
    assert skill_pools(replace(DESK, people=both)) == (("Ann", "Bob", "Cem"), ("Dee",))


@pytest.mark.parametrize(
    "facts",
    [
        {"shifts": (replace(SHIFTS[0], least=1), *SHIFTS[1:])},
        {"shifts": (replace(SHIFTS[0], most=3), *SHIFTS[1:])},
        {"heads": (Heads(MONDAY, "E", 2),)},
        {"tiers": (Tier("Primary", "P"),)},
        {"cover": (CoverLine(0, 60, least=1),)},
    ],
    ids=lambda facts: next(iter(facts)),
)
def test_what_is_asked_of_all_together_is_shared(facts: dict[str, Any]) -> None:
    """A least or a most of a shift, heads on a day, a tier, or a line of cover that means all makes them one team."""
    assert skill_pools(replace(DESK, **facts)) == (ALL,)


def test_a_shift_with_a_least_is_shared_only_by_those_who_may_work_it() -> None:
    """Early has a least, but Cem and Dee may not work it."""
    shifts = (replace(SHIFTS[0], least=1), *SHIFTS[1:])
    people = (*FOUR[:2], *(replace(someone, shifts=frozenset("N")) for someone in FOUR[2:]))
    assert skill_pools(replace(DESK, people=people, shifts=shifts)) == (("Ann", "Bob"), ("Cem",), ("Dee",))


def test_a_line_of_cover_that_is_off_asks_nothing() -> None:
    """It ties nobody."""
    assert len(skill_pools(replace(DESK, cover=(CoverLine(0, 60, least=1, mode="off"),)))) == 3


def test_people_named_to_work_together_or_apart_are_one_team() -> None:
    """Cem works only with Ann there, and Dee never with Cem; a name that is gone ties nobody."""
    cem = replace(FOUR[2], together=frozenset({"Ann", "Nobody"}))
    dee = replace(FOUR[3], apart=frozenset({"Cem"}))
    assert skill_pools(replace(DESK, people=(*FOUR[:2], cem, dee))) == (ALL,)


def test_fairness_compares_only_people_who_share_work() -> None:
    """Nobody's nights are measured against those of a team whose work they cannot do."""
    groups = [rule.people for rule in rules_in_force(DESK) if rule.name == "fair nights"]
    assert groups == [("Ann", "Bob"), ("Cem",), ("Dee",)]
    assert [rule.people for rule in rules_in_force(DESK) if rule.name == "rest between duties"] == [ALL]
