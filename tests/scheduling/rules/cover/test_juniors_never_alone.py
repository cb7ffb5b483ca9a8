"""Juniors never alone."""

from datetime import timedelta

from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from scheduling.rules.cover.juniors_never_alone import JuniorsNeverAlone
from tests.builders import MONDAY, person, world
from tests.scheduling.judge import amounts, said

PEOPLE = (person("Ann", grade="Senior"), person("Bob", grade="junior"), person("Cem"))


def test_a_junior_alone_is_told() -> None:
    """Bob is alone on Monday's early; on Tuesday Cem, who is no junior, is there; Cem alone is fine."""
    inputs = world(people=PEOPLE)
    assert sum(amounts(JuniorsNeverAlone, inputs, "Bob E E -\nCem - E E")) == 8 * 60
    assert said(JuniorsNeverAlone, inputs, "Bob E E -\nCem - E E")[0] == (
        "Bob is on duty without a senior colleague on Mon 1 Jun from 07:00"
    )


def test_an_overlap_is_not_company_enough() -> None:
    """Cem's late joins Bob's early at 14:00: seven hours alone."""
    assert sum(amounts(JuniorsNeverAlone, world(people=PEOPLE), "Bob E\nCem L")) == 7 * 60


def test_a_shift_that_lasts_into_the_day_after_the_next() -> None:
    """Monday's shift in Honolulu is from Tuesday 09:00 to Wednesday 01:00 by the plan's clock.

    Another shift may start at 00:30, so that the last half hour is looked at by itself.
    """
    shifts = (Shift("H", 23 * 60, 15 * 60, zone="Pacific/Honolulu"), Shift("K", 30, 8 * 60))
    assert sum(amounts(JuniorsNeverAlone, world(people=PEOPLE, shifts=shifts, time_zone="UTC"), "Bob H")) == 16 * 60


def test_a_night_of_last_month_is_left_to_that_plan() -> None:
    """Bob is alone until 07:00 on the first day."""
    before = (Assignment("Bob", MONDAY - timedelta(days=1), "N"),)
    assert amounts(JuniorsNeverAlone, world(people=PEOPLE, previous=before), "Bob -") == []
