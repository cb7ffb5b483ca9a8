"""Rules, laws, absence and on-call."""

import pytest

from planner.domain.scenario import Change
from scheduling.rules import RULES
from tests.planner.studies.changes.desks import assert_refused, under

RULE = next(rule for rule in RULES if rule.unit == "hours" and not rule.of_team)


def test_a_rule_gets_a_number_or_a_mode_for_those_named() -> None:
    """A number makes a must of a rule of hours; off turns it off for seniors."""
    number, mode = under(
        Change("rule", 10, RULE.name), Change("rule", applies_to=f"{RULE.name}; Senior", words="off")
    ).rules
    assert (number.mode, number.limit, number.applies_to) == ("must", 600, "everyone")
    assert (mode.mode, mode.applies_to) == ("off", "Senior")


def test_absence_and_law_are_settings() -> None:
    """Absence is 8%, and no labour law holds."""
    settings = under(Change("absence", 0.08), Change("labour law", words="none")).settings
    assert (settings.unplanned_absence, settings.labour_law) == (0.08, "")


def test_on_call_is_designed_anew() -> None:
    """Two people in turns of a day, a week apart, who answer within 15 minutes at all hours and are paid for all."""
    (tier,) = under(
        Change("on-call turn", applies_to="Primary", words="day"),
        Change("on-call hours", words="always"),
        Change("on-call work", words="all"),
        Change("on-call people", 2, "P"),
        Change("on-call response", 15),
        Change("on-call gap", 7),
    ).tiers
    assert (tier.turn, tier.hours, tier.counts_as_work) == ("day", "always", "all")
    assert (tier.people, tier.respond_minutes, tier.gap_days) == (2, 15, 7)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Change("rule", 3, "No such rule"), "names no rule"),
        (Change("rule", applies_to=RULE.name, words="perhaps"), "no mode"),
        (Change("labour law", words="Atlantis"), "no labour law that is known"),
        (Change("on-call turn", words="month"), "one of: day, week"),
        (Change("on-call people", 2, "Fourth"), "no tier is called Fourth"),
    ],
)
def test_what_is_not_known_is_refused(change: Change, why: str) -> None:
    """Rules, modes, laws and tiers have to be known."""
    assert_refused(change, why)
