"""The paid hours that people can be rostered for in a month ahead."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from planner.capacity.service.skill_sets import SkillSet
from planner.domain.capacity.assumption import MONTHS
from planner.domain.capacity.month_spans import MonthSpan
from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.studies.capacity.assumptions import Assumptions

YEAR_DAYS = 365.25


def people_hours(inputs: Inputs, assumptions: Assumptions, span: MonthSpan, as_of: date) -> Mapping[str, float]:
    """Return the hours of each person in a month, on average over who may have left by then.

    They are the contract's, less public holidays as the Plan sheet credits them, less leave, extra shrinkage, attrition
    since `as_of`, and what somebody new cannot do yet. Leave is what the Leave sheet has for the month, or the month's
    usual share of a year's leave if that is more. Unplanned absence and meetings are in what the work asks.
    """
    month = inputs.between(span.first_day, span.last_day)
    without = replace(month, leave=())
    found = {}
    for person in inputs.people:
        full, known = without.target_minutes(person), month.target_minutes(person)
        usual = full - _usual_leave(assumptions, span, person)
        left = _still_there(assumptions, person.skills, as_of, span)
        able = _able(person.first_day, assumptions.weeks("ramp-up", _first(person)), span) if person.first_day else 1.0
        there = 1 - assumptions.value("shrinkage", MONTHS[span.first_day.month - 1])
        found[person.name] = max(0.0, min(usual, known)) * left * able * there / 60
    return found


def hire_hours(
    inputs: Inputs, assumptions: Assumptions, span: MonthSpan, contract_minutes: int, starts: date, skill: str
) -> float:
    """Return the hours in a month of somebody new, at work from `starts` on, who learns until the ramp-up ends."""
    new = Person("", contract_minutes, first_day=starts)
    month = replace(inputs.of_people(()).between(span.first_day, span.last_day), people=(new,))
    minutes = max(0.0, month.target_minutes(new) - _usual_leave(assumptions, span, new))
    there = 1 - assumptions.value("shrinkage", MONTHS[span.first_day.month - 1])
    return minutes * _able(starts, assumptions.weeks("ramp-up", skill), span) * there / 60


def held_hours(inputs: Inputs, hours: Mapping[str, float], skills: SkillSet) -> float:
    """Return the hours of the holders of some skills, faster people with more of them."""
    return sum(hours[person.name] * person.proficiency(skills) for person in inputs.people)


def usual_contract(people: Iterable[Person]) -> int:
    """Return the contract minutes that most of some people have, the longest of equally many; without any, 40 hours."""
    contracts = [person.contract_minutes for person in people if person.contract_minutes]
    return max(contracts, key=lambda minutes: (contracts.count(minutes), minutes), default=40 * 60)


def _usual_leave(assumptions: Assumptions, span: MonthSpan, person: Person) -> float:
    """Return the minutes of leave that a person usually takes in a month, for the days on which they are employed."""
    there = [day for day in span.days if person.employed(day)]
    a_year = assumptions.value("leave days a year") * person.contract_minutes / 5
    return sum(a_year * assumptions.leave_share(day) for day in there) / max(1, len(span.days))


def _still_there(assumptions: Assumptions, skills: Iterable[str], as_of: date, span: MonthSpan) -> float:
    years = max(0, (span.days[len(span.days) // 2] - as_of).days) / YEAR_DAYS
    return float((1 - assumptions.value("attrition a year", *skills)) ** years)


def _able(starts: date, ramp: timedelta, span: MonthSpan) -> float:
    """Return the mean share of full work over a month of somebody who learns from `starts` on, evenly until all."""
    days = np.array([(day - starts).days + 1 for day in span.days], float)
    there = days > 0
    if not there.any():
        return 0.0
    share = np.clip(days / max(1, ramp.days), 0.0, 1.0)
    return float(share[there].mean()) if ramp.days else 1.0


def _first(person: Person) -> str:
    return next(iter(person.skills), "")
