"""Laws of how each customer was served."""

from datetime import date

import numpy as np

from planner.capacity.service.observed_service import past_of
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.instants import instant
from planner.domain.outcome.past import CustomerMonth
from planner.domain.roster.site import Site
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget
from tests.builders import world

LONDON, DENVER = "P2 Gold London", "P2 Gold Denver"


def test_months_of_customers_count_on_their_own_clocks() -> None:
    """Answered after 1 h and resolved after 4 h by the wall clock, at targets of 2 h and 3 h of office time.

    At 12:00 UTC London (13 h) answers in time and resolves an hour late. In Denver (6 h, closed until 8 h) only two of
    the four hours count: in time. The open ticket of April counts as a ticket alone.
    """
    came = (
        ("Harbour", LONDON, date(2026, 4, 7), 240),
        ("Ridge", DENVER, date(2026, 4, 7), 240),
        ("Quay", LONDON, date(2026, 4, 8), NEVER),
        ("Ridge", DENVER, date(2026, 5, 6), 240),
    )
    opened = np.array([instant(day, 720, "UTC") for _, _, day, _ in came], np.int64)
    resolved = np.array([NEVER if spent == NEVER else at + spent for at, (*_, spent) in zip(opened, came, strict=True)])
    answered = np.where(resolved == NEVER, NEVER, opened + 60)
    names = np.array([name for _, name, _, _ in came]), np.full(4, "desk")
    customers = np.array([customer for customer, *_ in came], np.object_)
    tickets = Tickets(opened, *names, resolved, np.full(4, np.nan), answered=answered, customer=customers)
    targets = tuple(
        ServiceTarget(f"P2 Gold {site}", 120, 0.9, "office", 180, level="Gold", site=site)
        for site in ("London", "Denver")
    )
    inputs = world(
        service=targets,
        handling=tuple(Handling(target.priority, "desk", 10) for target in targets),
        openings=tuple(Opening("office", day, 8 * 60, 18 * 60) for day in range(5)),
        sites=(Site("London", "Europe/London"), Site("Denver", "America/Denver")),
        tickets=tickets,
    )
    past = past_of(inputs, ServiceTerms.of(inputs, ()))
    april, may = date(2026, 4, 1), date(2026, 5, 1)
    assert past.customers == (
        CustomerMonth(april, "Harbour", LONDON, 1, 0, 1, 1, 1),
        CustomerMonth(april, "Quay", LONDON, 1, 0, 0, 0, 0),
        CustomerMonth(april, "Ridge", DENVER, 1, 1, 1, 1, 1),
        CustomerMonth(may, "Ridge", DENVER, 1, 1, 1, 1, 1),
    )
    ridge = past.attained_by("Ridge", DENVER, "resolution")
    assert ridge is not None
    assert (ridge.share, ridge.tickets) == (1.0, 2)
    assert past.attained_by("Quay", LONDON, "resolution") is None


def test_without_contracts_customers_have_no_past() -> None:
    """A Service sheet without levels: customers of the export are not looked at."""
    text = np.array(["P2"]), np.array(["desk"])
    tickets = Tickets(np.array([29_000_000]), *text, np.array([NEVER]), np.array([np.nan]), customer=np.array(["Quay"]))
    inputs = world(service=(ServiceTarget("P2", 60, 0.9),), handling=(Handling("P2", "desk", 10),), tickets=tickets)
    assert past_of(inputs, ServiceTerms.of(inputs, ())).customers == ()
