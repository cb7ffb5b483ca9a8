"""Together."""

from scheduling.rules.eligibility.together import Together
from tests.builders import person, world
from tests.scheduling.judge import amounts, said


def test_a_trainee_works_only_with_a_mentor() -> None:
    """Ann learns from Bob or Cem: Monday with Bob, Tuesday alone, Wednesday while Cem has another shift."""
    people = (person("Ann", together=frozenset({"Bob", "Cem"})), person("Bob"), person("Cem"))
    assert said(Together, world(people=people), "Ann E E L\nBob E - -\nCem - - E") == [
        "Ann works E on Tue 2 Jun without Bob or Cem",
        "Ann works L on Wed 3 Jun without Bob or Cem",
    ]


def test_colleagues_who_are_gone_are_not_waited_for() -> None:
    """A name that nobody has any more asks nothing."""
    assert amounts(Together, world(people=(person("Ann", together=frozenset({"Zoe"})),)), "Ann E") == []
