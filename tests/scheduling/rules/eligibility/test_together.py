"""Together."""

from planner.domain.roster.people import Leave
from planner.domain.roster.shifts import Shift
from scheduling.rules.eligibility.together import Together
from tests.builders import MONDAY, person, world
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


def test_the_mentor_may_have_another_code_that_is_longer() -> None:
    """The mentor's 6 to 16 has E, 7 to 15, inside; 8 to 16 leaves the trainee alone for an hour."""
    people = (person("Ann", together=frozenset({"Bob"})), person("Bob"))
    shifts = (Shift("E", 420, 900), Shift("X", 360, 960), Shift("Y", 480, 960))
    assert said(Together, world(people=people, shifts=shifts), "Ann E E\nBob X Y") == [
        "Ann works E on Tue 2 Jun without Bob"
    ]


def test_a_mentor_on_leave_in_the_afternoon_is_not_there() -> None:
    """Bob's morning alone does not go with Ann's whole early."""
    people = (person("Ann", together=frozenset({"Bob"})), person("Bob"))
    away = (Leave("Bob", MONDAY, MONDAY, part="pm"),)
    assert amounts(Together, world(people=people, leave=away), "Ann E E\nBob E E") == [1]
