"""Breaches of two rotas side by side."""

from planner.domain.outcome.breach import Breach
from planner.domain.outcome.breaches import Breaches


def rest(person: str, amount: int) -> Breach:
    """Return too little rest of a person."""
    return Breach("rest between duties", "must", (person,), amount, "min", "too short", person)


HOURS = Breach("contract hours", "should", ("Ann",), 30, "min", "too few", "Ann")
"""A should at the witness of Ann's rest: another rule, so another breach."""


def test_what_is_new_or_larger_has_grown() -> None:
    """Ann's rest is shorter by an hour, Bob's as short as before, Cem's is new, Dee's is better."""
    before = Breaches((rest("Ann", 60), rest("Bob", 60), rest("Dee", 60)))
    after = Breaches((rest("Ann", 120), rest("Bob", 60), rest("Cem", 10), rest("Dee", 30), HOURS))
    assert after.grown_since(before) == (rest("Ann", 120), rest("Cem", 10), HOURS)
    assert after.grown_since(after) == ()
    assert after.grown_since(Breaches()) == after


def test_amounts_are_by_rule_and_witness() -> None:
    """A breach that is not there has an amount of 0."""
    found = Breaches((rest("Ann", 60),))
    assert (found.amount_of(rest("Ann", 1)), found.amount_of(HOURS)) == (60, 0)


def test_musts_are_the_breaches_of_rules_that_must_hold() -> None:
    """Contract hours are a should."""
    assert Breaches((HOURS, rest("Ann", 60))).musts == (rest("Ann", 60),)
