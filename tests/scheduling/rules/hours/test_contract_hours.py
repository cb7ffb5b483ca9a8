"""Contract hours."""

from datetime import date

from planner.domain.roster.people import Leave
from scheduling.rules.hours.contract_hours import ContractHours
from tests.builders import person, world
from tests.scheduling.judge import breaches, said


def test_hours_beyond_the_tolerance_are_the_breach() -> None:
    """Five earlies are 37.5 paid hours of 40; two are 25 h short, 21 h beyond the 4 h allowed."""
    inputs = world("Ann")
    assert said(ContractHours, inputs, "Ann E E E E E - -") == []
    [breach] = breaches(ContractHours, inputs, "Ann E E")
    assert (breach.amount, breach.unit) == (21 * 60, "min")
    assert breach.because.startswith("Ann works 15 h, 25 h less than the contract's 40 h")


def test_leave_is_credited() -> None:
    """Two weekdays of leave leave 24 h of a 40-hour week; employment that starts on Thursday leaves 4/7."""
    leave = (Leave("Ann", date(2026, 6, 1), date(2026, 6, 2)),)
    assert said(ContractHours, world("Ann", leave=leave), "Ann - - E E E", 2 * 60) == []
    late = world(people=(person("Ann", 35, first_day=date(2026, 6, 4)),))
    assert said(ContractHours, late, "Ann - - - E E", 5 * 60) == []
