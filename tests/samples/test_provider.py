"""The sample of a provider: what its customers were given, and what they are promised, counted anew."""

import csv
from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
import pytest

from forecasting.forecast import forecast_demand
from planner.capacity.service.observed_service import past_of
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.inputs import Inputs
from planner.domain.outcome.promise import Promise
from planner.domain.roster.rota import Assignment, Rota
from planner.workbook.input.read_sheets import read_workbook
from tests.promises import simulated

SAMPLES = Path(__file__).parents[2] / "samples"
UTC = ZoneInfo("UTC")


@pytest.fixture(scope="module")
def provider() -> Inputs:
    """Return the sample as it is read."""
    return read_workbook(SAMPLES / "provider.xlsx")


@pytest.fixture(scope="module")
def promise(provider: Inputs) -> Promise:
    """Simulate a rota in which five people work early and five late on every weekday, and nobody is on call."""
    days = [day for day in provider.horizon.days if day.weekday() < 5]
    names = [person.name for person in provider.people]
    shifts = [
        Assignment(name, day, "E" if place % 2 == 0 else "L")
        for place, name in enumerate(names)
        for day in days
        if provider.available(provider.person[name], day)
    ]
    return simulated(provider, forecast_demand(provider), Rota.of(shifts))


def test_six_customers_three_levels_two_zones(provider: Inputs) -> None:
    """The sample is what its description says; Denver alone keeps Thanksgiving."""
    assert provider.tickets.customer is not None
    assert len(set(provider.tickets.customer.tolist())) == 6
    assert {target.level for target in provider.service} == {"Gold", "Silver", "Bronze", ""}
    assert {target.site for target in provider.service} == {"", "London", "Denver"}
    thanksgiving = date(2026, 11, 26)
    assert thanksgiving in provider.calendar_at("Denver").holidays
    assert thanksgiving not in provider.calendar_at("London").holidays


def office_minutes(start: datetime, end: datetime, zone: str, days_off: holidays.HolidayBase) -> int:
    """Count the minutes of Monday to Friday, 08:00 to 18:00 local time, between two instants, one by one."""
    count, at = 0, start
    while at < end:
        local = at.astimezone(ZoneInfo(zone))
        count += local.weekday() < 5 and local.date() not in days_off and 8 <= local.hour < 18
        at += timedelta(minutes=1)
    return count


def test_a_customers_past_is_what_its_clock_says_minute_by_minute(provider: Inputs) -> None:
    """Answers in time of Front Peak's P2 tickets (Gold, Denver, 60 min), counted from the export minute by minute."""
    met: dict[date, list[bool]] = defaultdict(list)
    days_off = holidays.country_holidays("US", subdiv="CO", years=2026)
    with (SAMPLES / "provider-tickets.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            if row["Customer"] == "Front Peak Outfitters" and row["Priority"] == "P2":
                opened, answered = (
                    datetime.fromisoformat(row[name]).replace(tzinfo=UTC) for name in ("Opened", "First response")
                )
                month = opened.astimezone(ZoneInfo("Europe/London")).date().replace(day=1)
                met[month].append(office_minutes(opened, answered, "America/Denver", days_off) <= 60)
    past = past_of(provider, ServiceTerms.of(provider, ()))
    found = {
        row.month: (row.answered, row.answered_of)
        for row in past.customers
        if (row.customer, row.priority) == ("Front Peak Outfitters", "P2 Gold Denver")
    }
    assert found == {month: (sum(its), len(its)) for month, its in met.items()}
    assert len(found) == 4


def test_customers_together_are_what_is_promised_for_all(promise: Promise) -> None:
    """Weighed by their tickets, the customers of a promise give the promise, and all their tickets are its tickets."""
    for row in promise.rows:
        if row.skill:
            continue
        own = [each for each in promise.customers if (each.priority, each.measure) == (row.priority, row.measure)]
        tickets = sum(each.tickets for each in own)
        assert tickets == pytest.approx(row.tickets)
        assert sum(each.promised * each.tickets for each in own) == pytest.approx(row.promised * tickets)


def test_sites_together_are_what_is_promised_for_a_level(promise: Promise) -> None:
    """P2 Gold is London and Denver, weighed by their tickets."""
    level = next(row for row in promise.levels if (row.priority, row.measure) == ("P2 Gold", "response"))
    parts = [row for name in ("P2 Gold London", "P2 Gold Denver") if (row := promise.of(name))]
    assert level.tickets == pytest.approx(sum(row.tickets for row in parts))
    assert level.promised * level.tickets == pytest.approx(sum(row.promised * row.tickets for row in parts))


def test_nobody_on_call_fails_the_customers_who_call_at_night(promise: Promise) -> None:
    """P1 of Gold is promised around the clock, P1 of Bronze in office hours.

    About 15% of Gold's tickets come at any hour of the week, of which people are there for 85 of 168 hours: about 7 of
    100 come when nobody is there, and most of these are late.
    """
    found = {(row.customer, row.priority): row.promised for row in promise.customers if row.measure == "response"}
    for customer in ("Aldergrove Foods Ltd", "Front Peak Outfitters"):
        assert 0.8 < found[customer, "P1 Gold"] < 0.96
    assert found["Brightwell Dental", "P1 Bronze London"] > 0.97
