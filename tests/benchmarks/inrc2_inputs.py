"""A roster of the nurse rostering competition in the words of the product.

A nurse on a shift is counted for one skill, so every shift is there once for each skill, at the same hours: who may
work it as a head nurse is on the People sheet. Best cover is heads on a day of such a shift. Least cover is floors over
every set of skills that people share (Hall's condition): they are kept exactly when the people there can be given to
skills so that none is short, and then those who fill best cover can be given so as well.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.people import Person, Wish
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import RuleSetting
from planner.domain.roster.shifts import Heads, Shift
from planner.domain.settings import Settings
from scheduling.model.levels import LEVELS
from scheduling.model.soft_limits import PIECE
from scheduling.rules import RULES
from tests.benchmarks.inrc2_instance import Contract, Roster
from tests.benchmarks.inrc2_penalty import (
    ASSIGNMENT,
    MISSING,
    OFF_RUN,
    REFUSED,
    SHIFT_RUN,
    SPLIT_WEEKEND,
    WEEKEND,
    WORK_RUN,
    Row,
)
from tests.benchmarks.nrp_inputs import MONDAY

UNIT = 200 * PIECE / 60
"""One unit of penalty in weighted hours: 200 makes every weight below a whole number."""

HOURS = 4
"""Length of a shift: up to six kinds fit in a day beside each other, so who is there at an hour has one of them."""

MUSTS = ("one duty at a time", "available", "not next day", "floors")
"""Rules without a number that are hard constraints."""


def inputs_of(roster: Roster) -> Inputs:
    """Return the inputs whose rota problem is the roster, `UNIT` weighted hours for one unit of its penalty."""
    last = _day(len(roster.days) - 1)
    cover = [(_day(day), _code(shift, skill), best) for (day, shift, skill), (_, best) in roster.cover.items()]
    return Inputs(
        Settings(MONDAY, last, plan_name="benchmark"),
        people=tuple(_person(roster, name) for name in roster.nurses),
        skills=tuple(roster.skills),
        shifts=tuple(_shifts(roster)),
        wishes=tuple(_wishes(roster)),
        rules=tuple(_rules(roster)),
        heads=tuple(Heads(day, code, best) for day, code, best in cover if best),
        previous=tuple(_previous(roster)),
    )


def requirement_of(roster: Roster) -> Requirement:
    """Return the least cover as floors."""
    return Requirement(floors=tuple(_floors(roster)))


def rows_of(roster: Roster, rota: Rota) -> list[Row]:
    """Return a rota as (nurse, day, shift, skill), with nobody short of least cover who can be given to it."""
    found: list[Row] = []
    on: dict[tuple[int, str], list[str]] = {}
    for entry in sorted(rota.assignments):
        on.setdefault(((entry.day - MONDAY).days, entry.duty.partition("/")[0]), []).append(entry.person)
    for (day, shift), names in on.items():
        places = [
            (skill, of_best)
            for of_best in (False, True)
            for skill in roster.skills
            for least, best in [roster.cover[day, shift, skill]]
            for _ in range(best - least if of_best else least)
        ]
        held = _matched(roster, names, [skill for skill, _ in places])
        found += [(name, day, shift, held.get(name, roster.nurses[name].skills[0])) for name in names]
    return found


def _matched(roster: Roster, names: list[str], places: list[str]) -> dict[str, str]:
    """Give people to as many places as can be, one after another: a place once filled stays so."""
    taken: dict[int, str] = {}

    def give(place: int, seen: set[str]) -> bool:
        for name in names:
            if places[place] in roster.nurses[name].skills and name not in seen:
                seen.add(name)
                at = next((p for p, who in taken.items() if who == name), None)
                if at is None or give(at, seen):
                    if at is not None and taken.get(at) == name:
                        del taken[at]
                    taken[place] = name
                    return True
        return False

    for place in range(len(places)):
        give(place, set())
    return {name: places[place] for place, name in taken.items()}


def _day(index: int) -> date:
    return MONDAY + timedelta(days=index)


def _code(shift: str, skill: str) -> str:
    return f"{shift}/{skill}"


def _person(roster: Roster, name: str) -> Person:
    nurse = roster.nurses[name]
    can = frozenset(_code(shift, skill) for shift in roster.runs for skill in nurse.skills)
    return Person(name, 40 * 60, shifts=can, skills=dict.fromkeys(nurse.skills, 1.0))


def _shifts(roster: Roster) -> Iterator[Shift]:
    for number, (shift, run) in enumerate(roster.runs.items()):
        start = number * HOURS * 60
        barred = frozenset(
            _code(then, skill) for first, then in roster.barred if first == shift for skill in roster.skills
        )
        for skill in roster.skills:
            yield Shift(
                _code(shift, skill), start, start + HOURS * 60, not_next_day=barred,
                least_in_a_row=run.least, most_in_a_row=run.most,
            )  # fmt: skip


def _wishes(roster: Roster) -> Iterator[Wish]:
    for name, day, what in roster.off_requests:
        if what == "Any":
            yield Wish(name, _day(day), _day(day), "off", weight=1)
        else:
            for skill in roster.nurses[name].skills:
                yield Wish(name, _day(day), _day(day), f"not {_code(what, skill)}", weight=1)


def _floors(roster: Roster) -> Iterator[Floor]:
    shifts = list(roster.runs)
    held = {frozenset(nurse.skills) for nurse in roster.nurses.values()}
    sets = [set(s) for n in range(len(roster.skills), 0, -1) for s in combinations(roster.skills, n)]
    largest = {frozenset(own for own in held if own & skills): skills for skills in reversed(sets)}
    for day in roster.days:
        for number, shift in enumerate(shifts):
            start = instant(_day(day), number * HOURS * 60, Settings(MONDAY, MONDAY).time_zone)
            for skills in largest.values():
                least = sum(roster.cover[day, shift, skill].least for skill in skills)
                if least and _joined(skills, held):
                    because = f"{shift} on day {day}"
                    yield Floor(frozenset(skills), start, start + HOURS * 60, least, because)


def _joined(skills: set[str], held: set[frozenset[str]]) -> bool:
    """Tell whether people with several of these skills join them all: else the parts say as much."""
    reached, grew = {min(skills)}, True
    while grew:
        more = {s for own in held if own & reached for s in own & skills}
        grew = not more <= reached
        reached |= more
    return reached == skills


def _previous(roster: Roster) -> Iterator[Assignment]:
    """Yield days before the first Monday that leave everybody as the history says."""
    for name, before in roster.before.items():
        skill = roster.nurses[name].skills[0]
        other = next(shift for shift in roster.runs if shift != before.shift)
        for back in range(1, before.worked + 1):
            yield Assignment(name, _day(-back), _code(before.shift if back <= before.same else other, skill))
        yield Assignment(name, _day(-before.worked - (before.off or 2) - 1), _code(other, skill))


def _rules(roster: Roster) -> Iterator[RuleSetting]:
    for kind in RULES:
        yield RuleSetting(kind.name, "must" if kind.name in MUSTS else "off")
    yield _priced("heads on a day at least", MISSING)
    yield _priced("same shift in a row", SHIFT_RUN)
    yield _priced("same shift in a row at least", SHIFT_RUN)
    yield _priced("wishes", REFUSED)
    for name, nurse in roster.nurses.items():
        contract, before = roster.contracts[nurse.contract], roster.before[name]
        yield from _contract(name, contract)
        hours, (least, most) = HOURS * 60, contract.assignments
        for rule, number in (("hours in the plan at least", least), ("hours in the plan at most", most)):
            left = max(0, number - before.assignments)
            yield _priced(rule, ASSIGNMENT, hours * left, name, PIECE / hours)
        yield _priced("weekends worked", WEEKEND, max(0, contract.most_weekends - before.weekends), name)


def _contract(name: str, contract: Contract) -> Iterator[RuleSetting]:
    yield _priced("days in a row", WORK_RUN, contract.working.most, name)
    yield _priced("days in a row at least", WORK_RUN, contract.working.least, name)
    yield _priced("days off in a row", OFF_RUN, contract.off.most, name)
    yield _priced("days off in a row at least", OFF_RUN, contract.off.least, name)
    if contract.whole_weekends:
        yield _priced("whole weekends", SPLIT_WEEKEND, None, name)


def _priced(rule: str, penalty: int, limit: int | None = None, name: str = "everyone", times: float = 1) -> RuleSetting:
    """Return a rule that a unit beyond costs a penalty of; weights count within the rule's level."""
    level = next(kind.level for kind in RULES if kind.name == rule)
    weight = 200 * penalty * times / LEVELS[level]
    assert weight == int(weight)
    return RuleSetting(rule, "should", limit, name, int(weight))
