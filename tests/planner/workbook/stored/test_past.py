"""Past service comes back from its tables as it was written."""

from datetime import date

from planner.domain.outcome.past import CustomerMonth, HandleEstimate, HandlingUsed, MonthOfService, Past
from planner.workbook.stored.past import past_of, past_tables

PAST = Past(
    (
        MonthOfService(date(2026, 4, 1), "P1", 30, 120, 5400, 0.925, 118, 3, None, 0.61),
        MonthOfService(date(2026, 5, 1), "P1", 12, 50, 2250, None, 0, 4, 0.125, 0.64, 0.9375, 48),
    ),
    (
        HandlingUsed("P1", "Network", 45.0, 0.8, "logged work", HandleEstimate("P1", "Network", 45.0, 0.8, 90)),
        HandlingUsed("P1", "Server", 30.0, 1.0, "Handling sheet", None),
    ),
    7200.0,
    (CustomerMonth(date(2026, 4, 1), "Harbour Rail", "P1 Gold", 12, 9, 10, 11, 12),),
)


def test_months_and_handling_come_back() -> None:
    """What is not known comes back as not known, and every number as it was."""
    assert past_of({table.name: table.rows for table in past_tables(PAST)}) == PAST


def test_without_months_there_is_no_table() -> None:
    """A plan without tickets of the past stores none."""
    assert past_tables(Past()) == ()
    assert past_of({}) == Past()
