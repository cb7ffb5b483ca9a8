"""Tickets in other numbers and other work."""

import pytest

from planner.domain.scenario import Change
from tests.planner.studies.changes.desks import assert_refused, under


def test_handle_time_changes_by_priority_and_skill() -> None:
    """Automation saves a tenth of P3 on the network; everything else stays."""
    assert [row.minutes for row in under(Change("automation", 0.1, "P3; net")).handling] == [60, 20, 36]
    assert [row.minutes for row in under(Change("handle time", 0.5, "P3")).handling] == [60, 30, 60]


def test_deflected_tickets_do_not_come() -> None:
    """A bot that takes a third of the desk's P3 is a third less volume there."""
    (change,) = under(Change("deflection", 1 / 3, "P3; desk")).volume_changes
    assert (change.amount, change.terms) == (-1 / 3, ("P3", "desk"))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Change("volume", 0.1, "cobol"), "neither a priority nor a skill"),
        (Change("handle time", 0.1, "P1; desk"), "no row of the Handling sheet"),
    ],
)
def test_what_no_ticket_has_is_refused(change: Change, why: str) -> None:
    """A name that is no class, and a class without a handling time."""
    assert_refused(change, why)
