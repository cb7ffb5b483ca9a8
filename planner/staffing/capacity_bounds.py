"""Bounds on capacity that need no rota: demands that nobody, or too few people, can meet."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from planner.capacity.queueing.days_off import heads_with_weekends_off
from planner.capacity.queueing.headcount import heads_for_seats
from planner.domain.inputs import Inputs
from planner.domain.instants import hours, instant
from planner.domain.outcome.conflict import WorkbookRow
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Person
from planner.domain.roster.site import WEEKEND
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_skills
from scheduling.checking.desk import Desk
from scheduling.conflicts.cover_rows import say_cover
from scheduling.facts.eligibility import may_be_on_call
from scheduling.rules.days.nights_in_the_plan import NightsInThePlan
from scheduling.rules.days.weekends_worked import WeekendsWorked


@dataclass(frozen=True)
class _Asked:
    """A demand for `least` people at once, with `minutes` person-minutes of presence in the plan (0: none)."""

    place: str
    words: str
    least: int
    able: tuple[Person, ...]
    minutes: int


def capacity_bounds(desk: Desk) -> tuple[WorkbookRow, ...]:
    """Return the demands that no rota of these people can meet within their contracts, each with its cell and figures.

    They do not stop a plan: its rota has the smallest possible gap there.
    """
    inputs = desk.inputs
    found = [*_asked(inputs), *_floors(inputs, desk.requirement)]
    return (*(bound for ask in found for bound in _too_few(inputs, ask)), *_weekends(desk), *_nights(desk))


def _asked(inputs: Inputs) -> Iterator[_Asked]:
    there = [person for person in inputs.people if any(person.employed(day) for day in inputs.horizon.days)]
    for index, line in enumerate(inputs.cover):
        if line.mode != "off" and line.least:
            able = tuple(p for p in there if p.grade == (line.grade or p.grade) and line.skill in ("", *p.skills))
            days = [day for day in inputs.horizon.days if inputs.asks(line, day)]
            span = sum(_elapsed(inputs, day, line.start, line.end) for day in days)
            place = inputs.places.get(("Cover", "least", index), "Cover")
            yield _Asked(place, say_cover(line), line.least, able, line.least * span)
    for shift in inputs.shifts:
        if shift.least:
            able = tuple(p for p in there if not p.shifts or shift.code in p.shifts)
            place = inputs.places.get(("Shifts", "least", shift.code), "Shifts")
            length = sum(shift.minutes_there for day in inputs.horizon.days if inputs.runs(shift, day))
            words = f"{shift.code} needs {say_count(shift.least, 'person', 'people')} a day"
            yield _Asked(place, words, shift.least, able, shift.least * length)
    for tier in inputs.tiers:
        able = tuple(p for p in there if may_be_on_call(p, tier))
        place = inputs.places.get(("On-call", "people", tier.code), "On-call")
        yield _Asked(place, f"{tier.name} is held by {tier.people} at a time", tier.people, able, 0)


def _elapsed(inputs: Inputs, day: date, start: int, end: int) -> int:
    zone = inputs.settings.time_zone
    return instant(day, end, zone) - instant(day, start, zone)


def _floors(inputs: Inputs, requirement: Requirement) -> Iterator[_Asked]:
    """Yield the highest floor of each set of skills, of those that need people on shift."""
    highest = {f.skills: f for f in sorted(requirement.floors, key=lambda f: f.least) if not f.tiers}
    for skills, floor in highest.items():
        able = tuple(p for p in inputs.people if p.proficiency(skills) > 0)
        words = f"the tickets need {floor.least} with {say_skills(skills)} at once ({floor.because})"
        yield _Asked("Service", words, floor.least, able, 0)


def _too_few(inputs: Inputs, asked: _Asked) -> Iterator[WorkbookRow]:
    if len(asked.able) < asked.least:
        who = say_count(len(asked.able), "person", "people") if asked.able else "nobody"
        yield WorkbookRow(asked.place, f"{asked.words}, and {who} could do it")
        return
    absence = inputs.settings.unplanned_absence
    present = sum(inputs.target_minutes(person) for person in asked.able) * (1 - absence) * _presence(inputs)
    if asked.minutes > present:
        week = asked.minutes / 60 / asked.least / len(inputs.horizon.days) * 7
        contract = sum(person.contract_minutes for person in asked.able) / 60 / len(asked.able)
        leave = 1 - sum(map(inputs.target_minutes, asked.able)) / _without_leave(inputs, asked.able)
        lost = 1 - (1 - absence) * (1 - leave)
        if contract and lost < 1:
            people = heads_for_seats(asked.least, contract, lost, week / _presence(inputs))
            takes = f": it takes {people:.1f} people of {contract:g} h"
        else:
            takes = ""
        seat = f"{week:.0f} h a week for each"
        who = say_count(len(asked.able), "person", "people")
        yield WorkbookRow(
            asked.place,
            f"{asked.words}, {hours(asked.minutes)} in the plan, {seat}; {who} who could be have {hours(present)} in"
            f" their contracts after leave and {absence:.0%} absence{takes}",
        )


def _without_leave(inputs: Inputs, people: tuple[Person, ...]) -> float:
    return max(1.0, sum(map(replace(inputs, leave=()).target_minutes, people)))


def _presence(inputs: Inputs) -> float:
    """Return the most minutes on duty for a paid minute: breaks are on duty and unpaid."""
    return max((shift.minutes_there / (shift.length - shift.break_minutes) for shift in inputs.shifts), default=1.0)


def _weekends(desk: Desk) -> Iterator[WorkbookRow]:
    """Yield a bound when too few people can cover the weekends that each may work (Burns and Carter 1985)."""
    inputs = desk.inputs
    rules = [rule for rule in desk.rules if isinstance(rule, WeekendsWorked)]
    saturdays = sum(day.weekday() == 5 for day in inputs.horizon.days)
    covered = {name for rule in rules for name in rule.people}
    usual = all(inputs.local[name].weekend == WEEKEND for name in inputs.person)
    if not saturdays or covered != set(inputs.person) or not usual:
        return
    most = max(rule.limit for rule in rules)
    demand = [sum(shift.least for shift in inputs.shifts if weekday in shift.days) for weekday in range(7)]
    if most >= saturdays or not max(demand[5:]):
        return
    heads = heads_with_weekends_off(demand, saturdays - most, saturdays, 7) if most else 10**6
    if heads > len(inputs.people):
        place = inputs.places.get(("Rules", "limit", WeekendsWorked.name, "everyone"), "Rules")
        says = (
            f"at most {most} of {saturdays} weekends each, and a Saturday or Sunday needs {max(demand[5:])} people: "
            f"it takes {heads} people, there are {len(inputs.people)}"
            if most
            else f"nobody works a weekend, and a Saturday or Sunday needs {max(demand[5:])} people"
        )
        yield WorkbookRow(place, says)


def _nights(desk: Desk) -> Iterator[WorkbookRow]:
    """Yield a bound when the shifts need more nights than people may work."""
    inputs = desk.inputs
    nights = {shift.code for shift in inputs.shifts if shift.kind == "night"}
    asked = sum(
        s.least for s in inputs.shifts if s.code in nights for day in inputs.horizon.days if inputs.runs(s, day)
    )
    limits = {n: r.limit for r in desk.rules if isinstance(r, NightsInThePlan) for n in r.people}
    able = [person for person in inputs.people if nights and (not person.shifts or person.shifts & nights)]
    if not all(person.name in limits for person in able):
        return
    most = sum(min(limits[p.name], sum(p.employed(day) for day in inputs.horizon.days)) for p in able)
    if asked > most:
        place = inputs.places.get(("Rules", "limit", NightsInThePlan.name, "everyone"), "Rules")
        who = say_count(len(able), "person", "people")
        yield WorkbookRow(
            place, f"{say_count(asked, 'night')} are asked for, and {who} who may work them have {most} at most"
        )
