"""Juniors never alone."""

from scheduling.rules.cover.juniors_never_alone import JuniorsNeverAlone
from tests.builders import person, world
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
