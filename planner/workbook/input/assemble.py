"""From the rows of all sheets, once nothing is wrong with them, to the inputs of a plan."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.calendar import CalendarDay, optional_holidays, public_holidays
from planner.domain.facts.yearly_hours import week_minutes
from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.roster.shifts import Shift
from planner.domain.roster.site import WEEKEND, Site
from planner.domain.scenario import Change, Scenario
from planner.domain.settings import Settings
from planner.domain.tickets.contracts import handling_by_promise, with_contracts
from planner.workbook.input.rule_settings import rule_settings
from planner.workbook.input.wished import wishes_of
from planner.workbook.sheets.calendar import CALENDAR
from planner.workbook.sheets.capacity import CAPACITY
from planner.workbook.sheets.contacts import CONTACTS
from planner.workbook.sheets.contracts import CONTRACTS
from planner.workbook.sheets.cover import COVER
from planner.workbook.sheets.fixed import FIXED
from planner.workbook.sheets.handling import HANDLING
from planner.workbook.sheets.hours import HOURS
from planner.workbook.sheets.leave import LEAVE
from planner.workbook.sheets.ledger import LEDGER
from planner.workbook.sheets.on_call import ON_CALL
from planner.workbook.sheets.patterns import PATTERNS, patterns
from planner.workbook.sheets.people import PEOPLE
from planner.workbook.sheets.previous import PREVIOUS
from planner.workbook.sheets.queues import QUEUES
from planner.workbook.sheets.rules import RULES_SHEET
from planner.workbook.sheets.scenarios import SCENARIOS
from planner.workbook.sheets.service import SERVICE
from planner.workbook.sheets.sheet import Tables
from planner.workbook.sheets.shifts import SHIFTS
from planner.workbook.sheets.sites import SITES
from planner.workbook.sheets.skills import SKILLS
from planner.workbook.sheets.wishes import WISHES

LOOK_BACK = timedelta(days=366)
"""How far before a plan or its tickets holidays are known: a day off may be due for one of months before."""
_LOOK_AHEAD = timedelta(days=31)


def assemble(tables: Tables, settings: Settings, skills: tuple[str, ...]) -> Inputs:
    """Return the inputs without tickets; holidays reach a month before and after the plan."""
    tiers = tuple(row.on_call_tier() for row in tables[ON_CALL])
    codes = {tier.name: tier.code for tier in tiers} | {tier.code: tier.code for tier in tiers}
    held = {row.name: row.proficiencies() for row in tables[SKILLS]}
    calendar = tuple(row.entry() for row in tables[CALENDAR])
    first = settings.first_day - LOOK_BACK
    kept, optional = holidays_between(settings, calendar, first)
    sites = tuple(row.place() for row in tables[SITES])
    zones = {site.name: site.zone for site in sites}
    contracts = tuple(row.contract() for row in tables[CONTRACTS])
    service = with_contracts([row.target() for row in tables[SERVICE]], contracts)
    people = (row.person(held.get(row.name, {}), codes) for row in tables[PEOPLE])
    inputs = Inputs(
        settings=settings,
        people=tuple(_at_home(one, sites, settings.first_day) for one in people),
        skills=skills,
        shifts=tuple(replace(one, zone=one.zone or zones.get(one.site, "")) for one in _shifts(tables)),
        service=service,
        handling=handling_by_promise((row.handling() for row in tables[HANDLING]), service),
        openings=tuple(opening for row in tables[HOURS] for opening in row.openings()),
        calendar=calendar,
        patterns=patterns(tables[PATTERNS]),
        sites=tuple(with_holidays(site, settings, calendar, first) for site in sites),
        leave=tuple(row.leave() for row in tables[LEAVE]),
        rules=rule_settings(tables[RULES_SHEET]),
        cover=tuple(row.line() for row in tables[COVER]),
        tiers=tiers,
        fixed=tuple(duty for row in tables[FIXED] for duty in row.duties()),
        previous=tuple(duty for row in tables[PREVIOUS] for duty in row.assignments()),
        ledger=tuple(row.line() for row in tables[LEDGER]),
        queues=tuple(row.queue() for row in tables[QUEUES]),
        scenarios=_scenarios(tables),
        assumptions=tuple(made for row in tables[CAPACITY] if (made := row.assumption())),
        contacts=tuple(row.contact() for row in tables[CONTACTS]),
        holidays=kept,
        optional_holidays=optional,
    )
    inputs = replace(inputs, people=tuple(_with_all_shifts(inputs, person) for person in inputs.people))
    return replace(inputs, wishes=wishes_of(inputs, tables[WISHES]))


def holidays_between(
    settings: Settings, calendar: tuple[CalendarDay, ...], first: date
) -> tuple[Mapping[date, str], Mapping[date, str]]:
    """Return the public and the optional holidays from a day to a month past the plan, the Calendar sheet's among them.

    Rows of a single site are left out.

    Raises
    ------
    NotImplementedError
        When the country has no such region.
    """
    last = settings.last_day + _LOOK_AHEAD
    public = public_holidays(settings.country, settings.region, first, last)
    optional = optional_holidays(settings.country, settings.region, first, last)
    own = _by_hand(calendar, "", first, last)
    return dict(sorted(_named(public, own).items())), {day: name for day, name in optional.items() if day not in own}


def with_holidays(site: Site, settings: Settings, calendar: tuple[CalendarDay, ...], first: date) -> Site:
    """Return a site with its public holidays from a day to a month past the plan.

    They are those of its country, or of the plan's without one, and its own rows and those of all on the Calendar
    sheet.
    """
    last = settings.last_day + _LOOK_AHEAD
    country, region = (site.country, site.region) if site.country else (settings.country, settings.region)
    public = public_holidays(country, region, first, last)
    for name in ("", site.name):
        public = _named(public, _by_hand(calendar, name, first, last))
    return replace(site, holidays=dict(sorted(public.items())))


def _by_hand(calendar: tuple[CalendarDay, ...], site: str, first: date, last: date) -> Mapping[date, str]:
    """Return the public holidays that the Calendar sheet names for a site, or without one for all."""
    return {
        entry.day: entry.name
        for entry in calendar
        if entry.kind == "public holiday" and entry.site == site and first <= entry.day <= last
    }


def _named(public: Mapping[date, str], own: Mapping[date, str]) -> dict[date, str]:
    """Return holidays with those of the Calendar sheet; one without a name keeps the name that is known."""
    return {**public, **{day: name or public.get(day, "Holiday") for day, name in own.items()}}


def _at_home(person: Person, sites: tuple[Site, ...], first: date) -> Person:
    """Return a person with the clock of their site, and a contract by the year as one by the week as well."""
    zone, weekend = next(((site.zone, site.weekend) for site in sites if site.name == person.site), ("", WEEKEND))
    person = replace(person, zone=person.zone or zone)
    if person.minutes_a_year is None:
        return person
    return replace(person, contract_minutes=week_minutes(person.minutes_a_year, first.year, weekend))


def _with_all_shifts(inputs: Inputs, person: Person) -> Person:
    """Return a person who works all shifts of each flexible row that the People sheet names."""
    return replace(person, shifts=frozenset(code for each in person.shifts for code in inputs.codes_named(each)))


def _shifts(tables: Tables) -> Iterator[Shift]:
    """Yield the shifts of all rows; a code of a flexible row in Not next day is read as all its shifts."""
    codes = {row.code: row.codes for row in tables[SHIFTS]}
    for shift in (shift for row in tables[SHIFTS] for shift in row.shifts()):
        yield replace(
            shift, not_next_day=frozenset(code for each in shift.not_next_day for code in codes.get(each, (each,)))
        )


def _scenarios(tables: Tables) -> tuple[Scenario, ...]:
    changes: dict[str, list[Change]] = {}
    for row in tables[SCENARIOS]:
        changes.setdefault(row.scenario, []).append(row.scenario_change())
    return tuple(Scenario(name, tuple(its)) for name, its in changes.items())
