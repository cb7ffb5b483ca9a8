"""Laws of the skill sets that a need is written for."""

from planner.capacity.service.skill_sets import MOST_SETS, are_all, skill_sets
from tests.builders import person, world


def test_sets_without_a_person_between_them_are_left_out() -> None:
    """Desk and net share Ann, web shares nobody: three singles and one pair, small ones first."""
    people = (person("Ann", skills="desk net"), person("Bob", skills="web"))
    found = skill_sets(world(people=people, skills=("desk", "net", "web")), ("desk", "net", "web"))
    assert [set(each) for each in found] == [{"desk"}, {"net"}, {"web"}, {"desk", "net"}]


def test_a_chain_of_shared_people_ties_its_ends() -> None:
    """When Ann ties a to b and Bob ties b to c, the whole is a set of its own, and a with c is not."""
    people = (person("Ann", skills="a b"), person("Bob", skills="b c"))
    found = {frozenset(each) for each in skill_sets(world(people=people, skills=("a", "b", "c")), ("a", "b", "c"))}
    assert frozenset("abc") in found
    assert frozenset("ac") not in found


def test_twelve_skills_do_not_make_four_thousand_sets() -> None:
    """With many skills only single ones, what people hold and connected wholes are written."""
    skills = tuple(f"s{i}" for i in range(12))
    people = tuple(person(f"P{i}", skills=f"s{i} s{(i + 1) % 12}") for i in range(12))
    found = skill_sets(world(people=people, skills=skills), skills)
    assert len(found) == 12 + 12 + 1 <= MOST_SETS
    assert frozenset(skills) in found
    assert not are_all(world(people=people, skills=skills), skills)
    assert are_all(world(people=people, skills=skills), skills[:4])
