"""The fewest extra shifts with which a team keeps its promises."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.missed_targets import MeanMisses, say_missed, worst_misses
from planner.capacity.simulation.setup import NO_REST, Setup
from planner.capacity.simulation.simulate import Loads, forecast_loads, simulate_on_loads
from planner.domain.inputs import Inputs
from planner.domain.instants import hours, overlap
from planner.domain.outcome.promise import Attainment, Promise
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.tickets.demand import Forecast

MOST_STEPS = 6
"""The most times that shifts are added and the rota is simulated before the search gives up."""

SEARCHED, SURE = 15, 60
"""Months to simulate in each step of the search, and for the final team: enough to tell one point from two."""

TOO_CLOSE = f"That is less than {SURE} simulated months can tell: no more people are needed for it."
"""The sentence where the rota keeps its targets in the months by which teams are compared."""

MOST_NAMED = 3
"""The most missed targets to name one by one; of more, only the worst is named."""

_WEEK = 40 * 60

Added = tuple[str, str, date]
"""Skill, shift code and day of an added shift."""


@dataclass(frozen=True)
class _Team:
    """A rota with added shifts, worked by helpers of one skill each, none of them on two days in a row.

    All teams meet the same tickets (`loads`), made once.
    """

    inputs: Inputs
    forecast: Forecast
    terms: ServiceTerms
    rota: Rota
    loads: Loads
    rests: Mapping[str, int]
    added: tuple[Added, ...] = ()

    def with_shifts(self, more: Iterable[Added]) -> "_Team":
        return replace(self, added=(*self.added, *more))

    def promise(self, months: int) -> Promise:
        helpers: list[tuple[str, set[date]]] = []
        worked: set[Assignment] = set()
        for skill, code, day in self.added:
            near = {day - timedelta(days=1), day, day + timedelta(days=1)}
            free = (n for n, (held, days) in enumerate(helpers) if held == skill and not days & near)
            number = next(free, len(helpers))
            if number == len(helpers):
                helpers.append((skill, set()))
            helpers[number][1].add(day)
            worked.add(Assignment(_helper(number), day, code))
        people = (
            Person(_helper(n), _WEEK, skills={skill: 1.0}, on_call=frozenset()) for n, (skill, _) in enumerate(helpers)
        )
        inputs = replace(
            self.inputs,
            people=(*self.inputs.people, *people),
            settings=replace(self.inputs.settings, replications=months),
        )
        rota = Rota(self.rota.assignments | worked)
        return simulate_on_loads(inputs, self.forecast, self.terms, rota, self.loads, rests=self.rests)


def _helper(number: int) -> str:
    return f"extra {number + 1}"


def extra_staff(
    inputs: Inputs,
    forecast: Forecast,
    terms: ServiceTerms,
    rota: Rota,
    promise: Promise,
    rests: Mapping[str, int] = NO_REST,
) -> str:
    """Return a sentence on the extra shifts with which a rota would keep its promises, and the heads they need.

    Shifts are added where most tickets are late, and the rota is simulated again on the same tickets. When it keeps
    its promises, shifts that it does not need are removed again, the last first. When it needs none of them, the
    targets are missed by less than the simulation can tell. `rests` are the minutes of rest after a call-out.
    """
    loads = cache(forecast_loads(Setup.of(inputs, terms, forecast.classes, rota), forecast))
    alone = _Team(inputs, forecast, terms, rota, loads, rests)
    team, seen = alone, promise
    for _ in range(MOST_STEPS):
        grown = _grown(team, seen)
        if len(grown.added) == len(team.added):
            break
        team, seen = grown, grown.promise(SEARCHED)
        if seen.kept:
            seen = team.promise(SURE)
        if seen.kept:
            fewest = _fewest(alone, team)
            if not fewest.added:
                return f"{missed_targets(promise)}. {TOO_CLOSE}"
            return f"{missed_targets(promise)}. {_said(inputs, fewest)} would keep it."
    still = missed_targets(seen)
    if team.added:
        return f"{missed_targets(promise)}. With {_said(inputs, team)}, still {still}."
    return f"{missed_targets(promise)}. No shift that is worked then would help: {_why(seen)}."


def _grown(team: _Team, promise: Promise) -> _Team:
    """Return the team with one more shift for each part of a day in which most tickets are late."""
    for row in promise.rows:
        if row.skill or row.kept:
            continue
        covered: list[tuple[str, int, int]] = []
        for misses in worst_misses(team.inputs, team.terms.by_class, promise, row):
            skill = misses.terms.skill
            if any(s == skill and overlap(a, b, misses.start, misses.end) for s, a, b in covered):
                continue
            best = max(_shifts(team.inputs, misses), default=None)
            if best is not None:
                _, code, day = best
                team = team.with_shifts([(skill, code, day)])
                covered += [(skill, *span) for span in team.inputs.stretches(code, day)]
    return team


def _fewest(alone: _Team, team: _Team) -> _Team:
    """Return a team that keeps its promises with the fewest shifts of each skill in turn.

    The search simulates few months. Shifts that it removed too many are added again until many months agree.
    """
    kept = {skill: [shift for shift in team.added if shift[0] == skill] for skill, _, _ in team.added}
    back: list[Added] = []
    for skill, own in kept.items():
        rest = [shift for other, theirs in kept.items() if other != skill for shift in theirs]
        least = bisect_left(
            range(len(own)),
            True,
            key=lambda tried: alone.with_shifts([*rest, *own[:tried]]).promise(SEARCHED).kept,
        )
        back += own[least:]
        kept[skill] = own[:least]
    fewest = alone.with_shifts(shift for theirs in kept.values() for shift in theirs)
    again = bisect_left(range(len(back)), True, key=lambda n: fewest.with_shifts(back[:n]).promise(SURE).kept)
    return fewest.with_shifts(back[:again])


def _shifts(inputs: Inputs, misses: MeanMisses) -> Iterator[tuple[int, str, date]]:
    """Yield the shifts that overlap the misses, with the minutes they share."""
    day = inputs.horizon.day_of(misses.start)
    for shift in inputs.shifts:
        for start in (day - timedelta(days=1), day, day + timedelta(days=1)):
            if start in inputs.horizon.days and inputs.runs(shift, start):
                there = inputs.stretches(shift.code, start)
                shared = sum(overlap(*span, misses.start, misses.end) for span in there)
                if shared:
                    yield shared, shift.code, start


def _said(inputs: Inputs, team: _Team) -> str:
    """Return a sentence on the added shifts: hours and heads by skill."""
    weeks = len(inputs.horizon.days) / 7
    parts, total = [], 0
    skills = tuple(dict.fromkeys(skill for skill, _, _ in team.added))
    for skill in skills:
        theirs = [(code, day) for s, code, day in team.added if s == skill]
        minutes = sum(inputs.shift[code].paid_minutes(day, inputs.horizon.zone) for code, day in theirs)
        codes = ", ".join(f"{count} {code}" for code, count in Counter(code for code, _ in theirs).most_common())
        parts.append(f"{hours(minutes)} more of {skill} ({codes}; {_heads(minutes, weeks)} at {hours(_WEEK)} a week)")
        total += minutes
    in_all = f", {_heads(total, weeks)} in all," if len(skills) > 2 else ""
    return f"{', '.join(parts[:-1])} and {parts[-1]}{in_all}" if len(parts) > 1 else parts[0]


def _heads(minutes: int, weeks: float) -> str:
    return f"{max(0.1, minutes / (_WEEK * weeks)):.1f} heads"


def missed_targets(promise: Promise) -> str:
    """Say which targets are missed and by how much; of many the worst."""
    missed = sorted((row for row in promise.rows if not row.skill and not row.kept), key=_reached)
    if len(missed) <= MOST_NAMED:
        return "; ".join(map(say_missed, missed))
    return f"{len(missed)} targets are missed, the worst: {say_missed(missed[0])}"


def _reached(row: Attainment) -> float:
    return -row.lacking


def _why(promise: Promise) -> str:
    slow = [row for row in promise.rows if not row.skill and not row.kept]
    return "; ".join(f"{row.priority} tickets wait {row.mean_wait:.0f} min on average" for row in slow)
