"""How targets were met in the past."""

from datetime import date

import pytest

from planner.domain.outcome.past import MonthOfService, Past, PastAttainment


def _month(
    number: int, kept: float | None, of: int, priority: str = "P1", answered: float | None = None
) -> MonthOfService:
    first = date(2026, number, 1)
    return MonthOfService(first, priority, 30, of, 0, kept, of, 0, None, 0.5, answered, of if answered else 0)


def test_the_last_three_months_are_weighed_by_their_tickets() -> None:
    """Of 10, 20 and 70 tickets 100%, 50% and 90% were in time: 83 of 100; the month before them does not count."""
    past = Past((_month(5, 0.0, 500), _month(6, 1.0, 10), _month(7, 0.5, 20), _month(8, 0.9, 70)))
    found = past.attained("P1", "resolution")
    assert found is not None
    assert (found.share, found.tickets) == (pytest.approx(0.83), 100)


def test_each_priority_has_its_own() -> None:
    """P2's months say nothing of P1; a month without tickets of P1 is one of the three."""
    past = Past((_month(5, 1.0, 9), _month(6, 0.5, 4), _month(7, 0.2, 5, "P2"), _month(8, 0.2, 5, "P2")))
    assert past.attained("P1", "resolution") == PastAttainment(0.5, 4)


def test_what_the_export_does_not_say_is_not_known() -> None:
    """Without first answers there is no past of the response; without tickets none at all."""
    assert Past((_month(8, 0.9, 70),)).attained("P1", "response") is None
    assert Past().attained("P1", "resolution") is None
    found = Past((_month(8, 0.9, 70, answered=0.7),)).attained("P1", "response")
    assert found is not None
    assert (found.share, found.tickets) == (pytest.approx(0.7), 70)
