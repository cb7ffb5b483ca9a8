"""Laws of the terms of classes at several service levels and sites."""

from datetime import date

import numpy as np

from planner.capacity.service.handle_estimates import handle_estimates
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.service.targets import targets_of
from planner.domain.instants import instant
from planner.domain.roster.site import Site
from planner.domain.tickets.contracts import Contract, with_contracts
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget
from tests.builders import world

ROWS = (
    ServiceTarget("P1", 30, 0.9, level="Gold"),
    ServiceTarget("P2", 60, 0.9, "office", out_of_hours="next business day", level="Gold"),
    ServiceTarget("P1", 60, 0.9, level="Tin"),
    ServiceTarget("P2", 240, 0.9, "office", level="Tin"),
)
SERVICE = with_contracts(ROWS, (Contract("a", "Gold", "Denver"), Contract("b", "Gold"), Contract("c", "Tin")))
NAMES = tuple(target.priority for target in SERVICE)
INPUTS = world(
    service=SERVICE,
    handling=tuple(Handling(name, "desk", 10) for name in NAMES),
    openings=tuple(Opening("office", day, 8 * 60, 18 * 60) for day in range(5)),
    sites=(Site("Denver", "America/Denver"),),
)
TERMS = ServiceTerms.of(INPUTS, [(name, "desk") for name in NAMES]).by_class


def test_a_priority_ranks_alike_at_every_level_and_site() -> None:
    """P1 of Tin comes before P2 of Gold, though it stands below it on the sheet."""
    assert {name: TERMS[name, "desk"].rank for name in NAMES} == {
        "P1 Gold": 0,
        "P2 Gold Denver": 1,
        "P2 Gold": 1,
        "P1 Tin": 0,
        "P2 Tin": 1,
    }


def test_clocks_of_one_name_at_two_sites_are_two() -> None:
    """Monday 08:00 UTC: an hour of the plan's office ends at 09:00, of Denver's at 15:00 UTC."""
    terms = [TERMS[name, "desk"] for name in ("P2 Gold", "P2 Gold Denver")]
    targets = targets_of(INPUTS.horizon.start, terms)
    due = targets.due(np.array([0, 1]), np.array([480.0, 480.0]), np.array([60.0, 60.0]))
    assert due.tolist() == [540, 900]


def test_work_for_the_next_business_day_waits_for_that_of_the_customer() -> None:
    """A Gold ticket of Monday 10:00 UTC may be begun at once here, and in Denver from 08:00 there: 14:00 UTC."""
    monday = INPUTS.settings.first_day
    came = np.array([instant(monday, 600, "UTC")], np.int64)
    assert TERMS["P2 Gold", "desk"].released(came).tolist() == came.tolist()
    assert TERMS["P2 Gold Denver", "desk"].released(came).tolist() == [instant(monday, 840, "UTC")]


def test_levels_share_the_handling_times_of_their_priority() -> None:
    """A Tin ticket without logged work takes the minutes that Gold tickets of its priority log."""
    priority = np.array(["P2 Gold"] * 30 + ["P2 Tin"])
    work = np.array([12.0] * 30 + [np.nan])
    opened = np.arange(31, dtype=np.int64) + instant(date(2026, 5, 1), 0, "UTC")
    tickets = Tickets(opened, priority, np.full(31, "desk"), np.full(31, NEVER), work)
    found = handle_estimates(world(service=SERVICE, tickets=tickets))
    assert [(each.priority, round(each.minutes, 6), each.tickets) for each in found] == [
        ("P2 Gold", 12, 30),
        ("P2 Tin", 12, 0),
    ]
