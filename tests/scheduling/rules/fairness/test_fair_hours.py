"""Fair hours."""

from fractions import Fraction
from math import ceil

from planner.domain.roster.rules import LedgerLine
from scheduling.rule.fair_shares import fair_weights
from scheduling.rules.fairness.fair_hours import FairHours
from tests.builders import person, world
from tests.scheduling.judge import amounts, said


def test_half_the_contract_is_half_the_share() -> None:
    """Of 45 h Bob's half contract has a third for its share, 15 h; he works 30 and 8 more were fine."""
    inputs = world(people=(person("Ann", 40), person("Bob", 20)))
    weights = fair_weights(inputs, ("Ann", "Bob"))
    plan = "Ann E E\nBob E E E E"
    assert amounts(FairHours, inputs, plan) == [expected(weights, 30 * 60, 45 * 60, 8 * 60)]
    assert "Bob has 30 h of work" in said(FairHours, inputs, plan)[0]


def test_earlier_hours_count() -> None:
    """Ten hours brought over from last month are ten hours worked."""
    inputs = world(ledger=(LedgerLine("Ann", "hours", 10),))
    assert amounts(FairHours, inputs, "Ann E E\nBob E E", 4 * 60) == [60]


def expected(weights: dict[str, int], own: int, everyone: int, limit: int) -> int:
    """Return by how much Bob is beyond his share, rounded up to whole minutes."""
    return ceil(own - limit - Fraction(weights["Bob"] * everyone, sum(weights.values())))
