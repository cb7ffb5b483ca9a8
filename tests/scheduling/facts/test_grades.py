"""Who leads and who is not left alone."""

from scheduling.facts.grades import juniors, seniors
from tests.builders import person, world

PEOPLE = (person("Ann", grade="lead"), person("Bob", grade="Trainee"), person("Cem", grade="Expert"), person("Dan"))
NAMES = ("Ann", "Bob", "Cem", "Dan")


def test_grades_are_those_of_the_plan_sheet() -> None:
    """Usually Senior and Lead, Junior and Trainee, in capitals or not; the Plan sheet may name others."""
    inputs = world(people=PEOPLE)
    assert (seniors(inputs, NAMES), juniors(inputs, NAMES)) == (["Ann"], ["Bob"])
    assert seniors(world(people=PEOPLE, senior_grades=("expert",)), NAMES) == ["Cem"]
    assert juniors(world(people=PEOPLE, junior_grades=()), NAMES) == []
