"""Apart."""

from scheduling.rules.eligibility.apart import Apart
from tests.builders import person, world
from tests.scheduling.judge import said


def test_one_shift_holds_only_one_of_them() -> None:
    """It is enough that Bob says so; different shifts of a day are fine."""
    people = (person("Ann"), person("Bob", apart=frozenset({"Ann"})))
    assert said(Apart, world(people=people), "Ann E E L\nBob L E -") == ["Ann and Bob both work E on Tue 2 Jun"]
