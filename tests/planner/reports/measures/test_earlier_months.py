"""What the month and the months before ask of each person, worked by hand."""

from planner.domain.roster.rules import LedgerLine
from planner.reports.measures.earlier_months import earlier_months
from planner.reports.measures.load import loads
from tests.builders import MONDAY, person, rota, world


def test_the_ledger_is_added_and_shared_by_contract_hours() -> None:
    """Ann has 3 + 1 nights and Bob none, on the same contract: her share is twice the mean, his nothing."""
    ledger = (LedgerLine("Ann", "nights", 3, MONDAY),)
    inputs = world(days=2, people=(person("Ann"), person("Bob")), ledger=ledger)
    made = rota("Ann N -\nBob E -")
    ann, bob = earlier_months(inputs, loads(inputs, made).values())
    assert (ann.before["nights"], ann.in_all["nights"], bob.in_all["nights"]) == (3, 4, 0)
    assert (ann.load.person.name, bob.share) == ("Ann", 0.0)
    assert ann.share is not None
    assert ann.share == 2.0
