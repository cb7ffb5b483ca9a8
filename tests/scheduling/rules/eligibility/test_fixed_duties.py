"""Fixed duties."""

from datetime import date

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import NOTHING_ELSE, Fixed
from scheduling.facts.rota_view import RotaView
from scheduling.rules.eligibility.fixed_duties import FixedDuties
from tests.builders import rota, world
from tests.scheduling.judge import said


def test_a_fixed_duty_is_held_and_a_fixed_day_off_is_free() -> None:
    """A shift beside it does not replace a fixed duty; off means neither shift nor on call."""
    fixed = (
        Fixed("Ann", date(2026, 6, 1), "N"),
        Fixed("Bob", date(2026, 6, 2), "off"),
        Fixed("Bob", date(2026, 6, 3), "P"),
    )
    inputs = world(fixed=fixed, tiers=(Tier("Primary", "P", turn="day"),))
    assert said(FixedDuties, inputs, "Ann N\nBob - - E+P") == []
    assert said(FixedDuties, inputs, "Ann E\nBob - P -") == [
        "Ann has E on Mon 1 Jun where the Fixed sheet says N",
        "Bob has P on Tue 2 Jun where the Fixed sheet says off",
        "Bob has no duty on Wed 3 Jun where the Fixed sheet says P",
    ]


def test_nothing_else_lets_only_the_decided_duties_stand() -> None:
    """Ann keeps her turn on call and gets no shift beside it; Bob keeps his day off; off forbids all."""
    fixed = (
        *(Fixed("Ann", date(2026, 6, 1), duty) for duty in ("P", NOTHING_ELSE)),
        Fixed("Bob", date(2026, 6, 1), NOTHING_ELSE),
        *(Fixed("Cy", date(2026, 6, 1), duty) for duty in ("P", "off")),
    )
    inputs = world("Ann Bob Cy", fixed=fixed, tiers=(Tier("Primary", "P", turn="day", people=3),))
    assert said(FixedDuties, inputs, "Ann P\nBob -\nCy P") == ["Cy has P on Mon 1 Jun where the Fixed sheet says off"]
    assert said(FixedDuties, inputs, "Ann L+P\nBob E\nCy P") == [
        "Ann has L and P on Mon 1 Jun, which stays as published",
        "Bob has E on Mon 1 Jun, which stays as published",
        "Cy has P on Mon 1 Jun where the Fixed sheet says off",
    ]


def test_rows_of_other_people_and_days_are_left_out() -> None:
    """A row of a day before the plan decides nothing, nor one of somebody for whom the rule is not set."""
    inputs = world(fixed=(Fixed("Ann", date(2026, 5, 31), "N"), Fixed("Bob", date(2026, 6, 1), "N")))
    assert list(FixedDuties(("Ann",)).check(RotaView(inputs, Requirement(), rota("Ann -\nBob -")))) == []
