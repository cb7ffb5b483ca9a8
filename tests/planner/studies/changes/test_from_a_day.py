"""People who change on a day of the plan."""

from datetime import timedelta

from planner.domain.roster.people import Fixed
from planner.domain.scenario import Change, person_of
from tests.builders import MONDAY
from tests.planner.studies.changes.desks import desk, under

THURSDAY = MONDAY + timedelta(days=3)


def test_one_person_is_two_rows_and_the_eve_is_free() -> None:
    """Bob trains until Thursday: two rows that never overlap, leave on both sides, and no duty on Wednesday."""
    changed = under(Change("grade", applies_to="Bob", words="Lead", start=THURSDAY))
    before, after = (p for p in changed.people if person_of(p.name) == "Bob")
    assert (before.grade, before.last_day) == ("Senior", THURSDAY - timedelta(days=1))
    assert (after.name, after.grade, after.first_day) == ("Bob (from 4 Jun)", "Lead", THURSDAY)
    assert Fixed("Bob", THURSDAY - timedelta(days=1), "off") in changed.fixed
    assert {(row.person, row.first_day, row.last_day) for row in changed.leave} == {
        ("Bob", MONDAY, THURSDAY - timedelta(days=1)),
        ("Bob (from 4 Jun)", THURSDAY, THURSDAY),
    }


def test_contract_hours_stay_the_same() -> None:
    """What the two rows owe is what the one row owed, but for a minute of rounding."""
    one, two = desk(), under(Change("grade", applies_to="Ann", words="Lead", start=THURSDAY))
    owed = sum(two.target_minutes(p) for p in two.people if person_of(p.name) == "Ann")
    assert abs(owed - one.target_minutes(one.person["Ann"])) <= 1


def test_outside_the_plan_it_is_one_row() -> None:
    """From before the plan it holds for all of it; from after the plan not at all."""
    before = under(Change("grade", applies_to="Ann", words="Lead", start=MONDAY - timedelta(days=9)))
    after = under(Change("grade", applies_to="Ann", words="Lead", start=MONDAY + timedelta(days=90)))
    assert (before.person["Ann"].grade, after.person["Ann"].grade) == ("Lead", "")
