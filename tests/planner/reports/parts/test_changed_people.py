"""Who is new, has left, or has changed."""

from datetime import timedelta

from planner.domain.scenario import Change
from planner.reports.parts.changed_people import changed_people
from tests.builders import MONDAY
from tests.planner.studies.changes.desks import desk, under


def test_everybody_concerned_is_named() -> None:
    """Ann leaves, one comes, Bob learns nothing but becomes a lead, and Cy works 30 hours from Thursday on."""
    other = under(
        Change("people", -1, "Ann"),
        Change("people", 1, "net"),
        Change("grade", applies_to="Bob", words="Lead"),
        Change("contract hours", 30, "Cy", start=MONDAY + timedelta(days=3)),
    )
    assert changed_people(desk(), other) == (
        "Left: Ann. New: New 3 (net). Changed: Bob: grade Lead and Cy: hours a week 30 from Thu 4 Jun."
    )


def test_skills_and_last_days_are_named() -> None:
    """Ann learns the network, and Bob leaves on Wednesday."""
    other = under(
        Change("skill", applies_to="Ann", words="net 0.8"),
        Change("people", -1, "Bob", start=MONDAY + timedelta(days=3)),
    )
    assert changed_people(desk(), other) == "Left: Bob (last day Wed 3 Jun). Changed: Ann: learns net (0.8)."


def test_nobody_is_named_without_a_change() -> None:
    """More tickets concern nobody in particular."""
    assert changed_people(desk(), under(Change("volume", 0.2))) == ""
