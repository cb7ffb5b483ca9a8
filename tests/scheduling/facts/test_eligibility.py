"""Who may work, and who is away."""

from planner.domain.roster.people import Leave
from scheduling.facts.eligibility import absences, is_away
from tests.builders import MONDAY, person, world


def test_leave_and_employment_are_absence() -> None:
    """Ann is on leave on Tuesday, Bob starts on Wednesday, Cem is there all week."""
    tuesday, wednesday = MONDAY.replace(day=2), MONDAY.replace(day=3)
    people = (person("Ann"), person("Bob", first_day=wednesday), person("Cem"))
    inputs = world(people=people, leave=(Leave("Ann", tuesday, tuesday),))
    assert [is_away(inputs, name, tuesday) for name in inputs.person] == [True, True, False]
    assert [absences(inputs, name) for name in inputs.person] == [(1,), (2,), ()]
