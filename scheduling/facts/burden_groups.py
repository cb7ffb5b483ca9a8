"""Who can take a burden: groups of people who can take nights, days or turns on call over from each other."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from planner.domain.connected_groups import connected_groups
from planner.domain.inputs import Inputs
from planner.domain.instants import merged_spans
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Person
from planner.domain.roster.shifts import WEEKDAYS, Shift
from scheduling.facts.cover_spans import cover_spans
from scheduling.facts.eligibility import may_be_on_call
from scheduling.facts.skill_pools import Names, counts_for

Span = tuple[int, int]


def night_groups(inputs: Inputs, requirement: Requirement, people: Iterable[str]) -> tuple[Names, ...]:
    """Return the groups who share the nights.

    Only needs at times without other shifts count: a need at other times takes nobody into a night.
    """
    nights = [shift for shift in inputs.shifts if shift.kind == "night"]
    others = [shift for shift in inputs.shifts if shift.kind != "night"]
    around = [inputs.horizon.first_day + timedelta(days=i) for i in range(-1, len(inputs.horizon.days) + 1)]
    spans = _without(_spans(inputs, nights, inputs.horizon.days), _spans(inputs, others, around))
    able = [name for name in people if any(_can_work(inputs.person[name], shift) for shift in nights)]
    ties = _shift_ties(inputs, nights, inputs.horizon.days, able)
    return _groups(able, (*ties, *_need_ties(inputs, requirement, spans, able)))


def day_groups(inputs: Inputs, requirement: Requirement, days: Mapping[str, Collection[date]]) -> tuple[Names, ...]:
    """Return the groups who share the work of some days of their own, such as their weekends or public holidays.

    `days` has these days of each person. Who has no shift that runs on one of them is in no group.
    """
    every = sorted({day for theirs in days.values() for day in theirs})
    runs = {shift.code: {day for day in every if inputs.runs(shift, day)} for shift in inputs.shifts}
    tiers = [tier for tier in inputs.tiers if tier.counts_as_work == "all"] if every else []
    able = [
        name
        for name, theirs in days.items()
        if any(_can_work(inputs.person[name], s) and runs[s.code] & _open(inputs, name, theirs) for s in inputs.shifts)
        or (theirs and any(can_be_called(inputs.person[name], tier) for tier in tiers))
    ]
    shifts = [shift for shift in inputs.shifts if runs[shift.code]]
    spans = _spans(inputs, shifts, every)
    ties = (*_shift_ties(inputs, shifts, every, able), *_need_ties(inputs, requirement, spans, able))
    return _groups(able, (*ties, *_tier_ties(inputs, tiers, able)))


def on_call_groups(inputs: Inputs, people: Iterable[str]) -> tuple[Names, ...]:
    """Return the groups who share turns on call: people of one tier, and tiers with a person in common."""
    able = [name for name in people if any(can_be_called(inputs.person[name], tier) for tier in inputs.tiers)]
    return connected_groups(able, _tier_ties(inputs, inputs.tiers, able)) if able else ()


def can_be_called(person: Person, tier: Tier) -> bool:
    """Tell whether a person can be on call for a tier at all: it is theirs, and their most of it is not 0."""
    return may_be_on_call(person, tier) and person.most.get(tier.code) != 0


def _can_work(person: Person, shift: Shift) -> bool:
    theirs = not person.shifts or shift.code in person.shifts
    return theirs and 0 not in map(person.most.get, shift.names)


def _open(inputs: Inputs, name: str, days: Collection[date]) -> set[date]:
    """Return the days on whose weekday a person may work at all: their most of it is not 0."""
    return {day for day in days if inputs.person[name].most.get(WEEKDAYS[day.weekday()]) != 0}


def _groups(able: list[str], ties: Sequence[list[str]]) -> tuple[Names, ...]:
    """Return the groups that needs tie together, and last all people whom no need asks for."""
    tied = {name for tie in ties for name in tie}
    groups = connected_groups([name for name in able if name in tied], ties) if tied else ()
    rest = tuple(name for name in able if name not in tied)
    return (*groups, rest) if rest else groups


def _shift_ties(inputs: Inputs, shifts: Iterable[Shift], days: Sequence[date], able: list[str]) -> Iterator[list[str]]:
    """Yield who may work each shift that needs people of its own on one of these days.

    A shift needs none where a must of the Cover sheet has as many people in it anyway: its least takes nobody in whom
    that line does not count.
    """
    musts = [
        (line.least, start, end)
        for line in inputs.cover
        if line.mode == "must"
        for _, start, end in cover_spans(inputs, line)
    ]
    for shift in shifts:
        if any(_least(inputs, shift, day) > _asked_by_cover(inputs, musts, shift, day) for day in days):
            yield [name for name in able if _can_work(inputs.person[name], shift)]


def _least(inputs: Inputs, shift: Shift, day: date) -> int:
    heads = [row.least for row in inputs.heads if row.shift == shift.code and row.day == day]
    return max([shift.least, *heads]) if inputs.runs(shift, day) else 0


def _asked_by_cover(inputs: Inputs, musts: Iterable[tuple[int, int, int]], shift: Shift, day: date) -> int:
    """Return the most people that a line of the Cover sheet asks for at a time of a shift when no other shift runs."""
    around = [day + timedelta(days=step) for step in (-1, 0, 1)]
    others = [
        span
        for when in around
        for other in inputs.shifts
        if inputs.runs(other, when) and (other.code, when) != (shift.code, day)
        for span in inputs.stretches(other.code, when)
    ]
    alone = _without(inputs.stretches(shift.code, day), merged_spans(others))
    return max([least for least, start, end in musts if _touches(alone, start, end)], default=0)


def _tier_ties(inputs: Inputs, tiers: Iterable[Tier], able: list[str]) -> Iterator[list[str]]:
    for tier in tiers:
        yield [name for name in able if can_be_called(inputs.person[name], tier)]


def _need_ties(inputs: Inputs, requirement: Requirement, spans: Sequence[Span], able: list[str]) -> Iterator[list[str]]:
    """Yield who counts for each line of the Cover sheet and each floor that touches some spans."""
    for line in inputs.cover:
        if line.least and any(_touches(spans, start, end) for _, start, end in cover_spans(inputs, line)):
            yield [name for name in able if counts_for(line, inputs.person[name])]
    asked = {f.skills for f in requirement.floors if not f.tiers and f.least and _touches(spans, f.start, f.end)}
    for skills in asked:
        yield [name for name in able if inputs.person[name].proficiency(skills) > 0]


def _spans(inputs: Inputs, shifts: Sequence[Shift], days: Iterable[date]) -> tuple[Span, ...]:
    running = ((s.code, day) for day in days for s in shifts if inputs.runs(s, day))
    return merged_spans(span for code, day in running for span in inputs.stretches(code, day))


def _without(spans: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Return the parts of some spans that no other span covers; both are in order and apart."""
    left = []
    for start, end in spans:
        reached = start
        for first, last in others:
            if reached < first < end:
                left.append((reached, first))
            if first < end and reached < last:
                reached = max(reached, last)
        if reached < end:
            left.append((reached, end))
    return tuple(left)


def _touches(spans: Sequence[Span], start: int, end: int) -> bool:
    """Tell whether [start, end) shares time with one of some spans that are in order and apart."""
    last = bisect_left(spans, (end, end)) - 1
    return last >= 0 and start < spans[last][1]
