"""Laws of what the tickets say of the past: where handling minutes come from."""

import numpy as np

from planner.capacity.service.handling import with_logged_handling
from planner.capacity.service.observed_service import past_of
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.tickets.demand import Tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from tests.builders import world


def test_the_sheet_comes_first_then_logged_work_then_the_rest() -> None:
    """P1 is on the sheet, P2 has 30 logged tickets of 12 minutes, P3 neither; P4 has no target and is left out."""
    names = np.repeat(["P1", "P2", "P3", "P4"], 30)
    opened = np.arange(len(names), dtype=np.int64) * 60
    minutes = np.where(names == "P2", 12.0, np.nan)
    tickets = Tickets(opened, names, np.full(len(names), "desk"), opened + 30, minutes)
    inputs = world(
        service=tuple(ServiceTarget(name, 60, 0.9) for name in ("P1", "P2", "P3")),
        handling=(Handling("P1", "desk", 20),),
        tickets=tickets,
    )
    known = with_logged_handling(inputs)
    past = past_of(known, ServiceTerms.of(known, ()))
    assert [(row.priority, row.minutes, row.source) for row in past.handling] == [
        ("P1", 20, "Handling sheet"),
        ("P2", 12, "logged work"),
        ("P3", 16, "like others"),
    ]
    assert [row.logged.tickets if row.logged else 0 for row in past.handling] == [0, 30, 0]
    assert {row.priority for row in past.months} == {"P1", "P2", "P3"}


def test_without_tickets_nothing_is_known() -> None:
    """An empty past has no capacity either."""
    assert past_of(world(), ServiceTerms.of(world(), ())).months == ()
