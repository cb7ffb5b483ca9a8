"""Laws of whom simulated tickets come from, and what each customer is promised, worked out by hand."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.arrivals import arrivals_of
from planner.capacity.simulation.customer_shares import NOBODY, CustomerShares
from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.roster.site import Site
from planner.domain.tickets.contracts import Contract, with_contracts
from planner.domain.tickets.demand import NEVER, Forecast, TicketClass, Tickets
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget
from tests.builders import rota, world
from tests.planner.capacity.small_desk import forecast_of
from tests.promises import replayed, simulated

OFFICE = tuple(Opening("office", day, 8 * 60, 18 * 60) for day in range(5))
LONDON = Site("London", "Europe/London", "GB", "ENG")
DENVER = Site("Denver", "America/Denver", "US", "CO")
HARBOUR, RIDGE = ("P2 Gold London", "desk"), ("P2 Gold Denver", "desk")


def past(*came: tuple[str, TicketClass, int]) -> Tickets:
    """Return tickets of the week before the plan: a customer, a class and an hour of Monday 25 May 2026 each."""
    opened = np.array([instant(date(2026, 5, 25), hour * 60, "UTC") for _, _, hour in came], np.int64)
    order = np.argsort(opened, kind="stable")
    names = [np.array([each[1][part] for each in came])[order] for part in (0, 1)]
    customers = np.array([customer for customer, _, _ in came], np.object_)[order]
    blank = np.full(len(came), np.nan)
    return Tickets(opened[order], names[0], names[1], np.full(len(came), NEVER), blank, customer=customers)


def provider(tickets: Tickets, **facts: Any) -> Inputs:
    """Return Ann alone on a desk that answers Gold P2 within an hour of office time, in London and in Denver."""
    target = ServiceTarget("P2", 60, 0.9, "office", level="Gold")
    service = with_contracts((target,), (Contract("Harbour", "Gold", "London"), Contract("Ridge", "Gold", "Denver")))
    base: dict[str, Any] = {"service": service, "openings": OFFICE, "sites": (LONDON, DENVER), "tickets": tickets}
    handling = tuple(Handling(row.priority, "desk", 10, 0.0) for row in service)
    quiet = {"meetings": 0.0, "unplanned_absence": 0.0, "replications": 3, "days": 2}
    return world("Ann", **base | {"handling": handling} | quiet | facts)


def at(inputs: Inputs, *intervals: int) -> list[int]:
    """Return one ticket in each of some hours of the plan."""
    return [int(hour in intervals) for hour in range(inputs.horizon.intervals)]


def test_each_customer_is_promised_what_its_own_clock_makes_of_the_rota() -> None:
    """Ann works 07:00 to 15:00 UTC on Monday and Tuesday, with a clock of 08:00 to 18:00 in two zones.

    Harbour, London (UTC+1): a ticket of 08 h UTC is begun at once, on both days. That of Monday, 15 h UTC, has 60 to
    120 minutes of London's clock left, which all pass while nobody is there: 2 of 3 in time.
    Ridge, Denver (UTC-6): a ticket of Monday, 20 h UTC (14 h there) waits until the office there closes: late. That of
    Tuesday, 02 h UTC (20 h there) is begun at 07:00 UTC, before Denver opens at 14:00 UTC: 1 of 2 in time.
    """
    inputs = provider(past(("Harbour", HARBOUR, 9), ("Ridge", RIDGE, 20)))
    coming = forecast_of(inputs, {HARBOUR: at(inputs, 8, 15, 32), RIDGE: at(inputs, 20, 26)})
    promise = simulated(inputs, coming, rota("Ann E E"))
    found = {row.customer: row for row in promise.customers}
    assert found.keys() == {"Harbour", "Ridge"}
    harbour, ridge = found["Harbour"], found["Ridge"]
    assert (harbour.priority, harbour.measure, harbour.tickets) == ("P2 Gold London", "response", 3)
    assert harbour.promised == harbour.low == harbour.high == pytest.approx(2 / 3)
    assert (ridge.promised, ridge.tickets, ridge.kept, ridge.months_kept) == (0.5, 2, False, 0)
    (level,) = promise.levels
    assert (level.priority, level.promised, level.tickets) == ("P2 Gold", pytest.approx(3 / 5), 5)


def test_a_holiday_of_the_customer_stops_its_clock() -> None:
    """The same ticket of Monday, 20 h UTC, is in time when Denver keeps that Monday as a holiday: its clock stands."""
    closed = Site("Denver", "America/Denver", holidays={date(2026, 6, 1): "Holiday"})
    tickets = past(("Ridge", RIDGE, 20))
    for site, share in ((DENVER, 0.0), (closed, 1.0)):
        inputs = provider(tickets, sites=(LONDON, site))
        promise = simulated(inputs, forecast_of(inputs, {RIDGE: at(inputs, 20)}), rota("Ann E E"))
        assert [row.promised for row in promise.customers] == [share]


def drawn(inputs: Inputs, coming: Forecast, paths: int) -> list[str]:
    """Return the customer of every ticket of some paths."""
    terms = ServiceTerms.of(inputs, coming.classes).of_classes(coming.classes)
    shares = CustomerShares.of(inputs, terms)
    assert shares is not None
    names = (*shares.names, "nobody")
    kinds = np.arange(len(terms))
    return [
        names[customer]
        for path in range(paths)
        for customer in shares.draw(arrivals_of(coming, kinds, 1, path), 1, path).tolist()
    ]


def test_customers_share_a_class_as_they_did() -> None:
    """Three of four tickets of the past, at all hours alike, are Harbour's: so are three of four to come."""
    came = [(name, HARBOUR, hour) for hour in range(24) for name in ("Harbour", "Harbour", "Harbour", "Quay")]
    inputs = provider(past(*came))
    found = drawn(inputs, forecast_of(inputs, {HARBOUR: np.full(48, 20)}), 10)
    assert len(found) == 9600
    # Four standard deviations of a binomial count of 9,600 with probability 3/4 are 170.
    assert abs(found.count("Harbour") - 7200) < 170


def test_a_customer_who_calls_at_night_has_the_tickets_of_the_night() -> None:
    """Harbour calls at 9 h and Quay at 21 h, 60 tickets each; the 20 of the whole class count half to each.

    So Quay has 10 of 80 tickets at 9 h and 70 of 80 at 21 h.
    """
    inputs = provider(past(*[("Harbour", HARBOUR, 9)] * 60, *[("Quay", HARBOUR, 21)] * 60))
    morning = drawn(inputs, forecast_of(inputs, {HARBOUR: np.array(at(inputs, 9)) * 4000}), 1)
    evening = drawn(inputs, forecast_of(inputs, {HARBOUR: np.array(at(inputs, 21)) * 4000}), 1)
    # Four standard deviations of a binomial count of 4,000 with probability 1/8 are 84.
    assert abs(morning.count("Quay") - 500) < 84
    assert abs(evening.count("Quay") - 3500) < 84


def test_a_class_without_a_past_has_nobody() -> None:
    """Ridge never called before: its tickets count for the promise of its class, and for no customer."""
    inputs = provider(past(("Harbour", HARBOUR, 9)))
    coming = forecast_of(inputs, {RIDGE: at(inputs, 20)})
    assert drawn(inputs, coming, 1) == ["nobody"]
    assert NOBODY == -1
    promise = simulated(inputs, coming, rota("Ann E E"))
    assert promise.customers == ()
    assert promise.of("P2 Gold Denver") is not None


def test_without_contracts_no_customer_is_looked_at() -> None:
    """An export with customers and a Service sheet without levels: the promise has neither customers nor levels."""
    target = ServiceTarget("P2", 60, 0.9)
    tickets = past(("Harbour", ("P2", "desk"), 9))
    inputs = provider(tickets, service=(target,), handling=(Handling("P2", "desk", 10, 0.0),))
    promise = simulated(inputs, forecast_of(inputs, {("P2", "desk"): at(inputs, 8)}), rota("Ann E E"))
    assert (promise.customers, promise.levels, len(promise.rows)) == ((), (), 2)
    assert replayed(inputs, tickets, rota("Ann E E")).customers == ()
