"""On-call by people with the skill."""

from planner.domain.roster.on_call_tier import Tier
from scheduling.rules.on_call.on_call_skill import OnCallSkill
from tests.builders import person, world
from tests.scheduling.judge import said


def test_a_tier_is_held_by_its_skills_and_those_who_take_part() -> None:
    """Ann lacks the skill, Bob has it, Cem has it but takes no part."""
    people = (
        person("Ann", skills="desk"),
        person("Bob", skills="net"),
        person("Cem", skills="net", on_call=frozenset("S")),
    )
    tiers = (Tier("Primary", "P", frozenset({"net"})),)
    inputs = world(people=people, skills=("desk", "net"), tiers=tiers)
    assert said(OnCallSkill, inputs, "Ann P\nBob - P\nCem - - P") == [
        "Ann is on call for Primary on Mon 1 Jun but has none of net",
        "Cem is on call for Primary on Wed 3 Jun but takes no part in it",
    ]
