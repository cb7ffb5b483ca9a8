"""Follow the pattern."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.pattern import KNOWN, Pattern, cycle
from planner.domain.roster.people import Fixed, Leave, Person
from planner.domain.roster.rules import RuleSetting
from planner.domain.roster.shifts import Shift
from scheduling.checking.desk import Desk
from scheduling.checking.followed_patterns import followed_patterns
from scheduling.rules.runs.follow_the_pattern import FollowThePattern
from scheduling.solving.relax_musts import relax_musts
from scheduling.solving.solve import solve_rota
from tests.builders import MONDAY, person, world
from tests.scheduling.judge import amounts, breaches, said

CREWS = ("Ann", "Bob", "Cem", "Dee")
TWELVES = (Shift("D", 7 * 60, 19 * 60, "Day", 60, kind="day"), Shift("N", 19 * 60, 7 * 60, "Night", 60, kind="night"))
EIGHTS = (
    Shift("E", 6 * 60, 14 * 60, kind="day"),
    Shift("L", 14 * 60, 22 * 60, kind="late"),
    Shift("N", 22 * 60, 6 * 60, kind="night"),
)


def following(pattern: str, offset: int | None = 0, **facts: Any) -> Inputs:
    """Return a week in which Ann follows a known pattern or one of these days, from Monday on."""
    own = KNOWN.get(pattern) or Pattern(pattern, cycle(pattern))
    people = (person("Ann", pattern=own.name, pattern_from=MONDAY, offset=offset),)
    return world(people=people, patterns=(own,), **facts)


def test_each_day_that_differs_counts() -> None:
    """Two earlies and two days off: an early on the third day and a late on the fifth differ, a late is no early."""
    assert said(FollowThePattern, following("E E - -"), "Ann E E E - L E -") == [
        "Ann has E on Wed 3 Jun where E E - - has off",
        "Ann has L on Fri 5 Jun where E E - - has E",
    ]


def test_an_offset_starts_later_in_the_cycle() -> None:
    """Two days of the cycle are over on Monday, so it starts with two days off."""
    assert amounts(FollowThePattern, following("E E - -", 2), "Ann - - E E - - E") == []


def test_a_kind_any_shift_and_an_open_day() -> None:
    """A day shift is E, work is any shift, and on an open day all is right."""
    asked = following("day work any off")
    assert amounts(FollowThePattern, asked, "Ann E N - - E L N") == []
    assert amounts(FollowThePattern, asked, "Ann E - N -") == [1, 1, 1]  # off on Tuesday, Friday and Saturday


def test_leave_fixed_duties_and_days_without_the_shift_are_not_judged() -> None:
    """Leave on Monday, a fixed day off on Tuesday, and shifts that run Monday to Wednesday only."""
    shifts = (Shift("E", 420, 900, days=frozenset({0, 1, 2}), kind="day"),)
    away = (Leave("Ann", MONDAY, MONDAY),)
    fixed = (Fixed("Ann", date(2026, 6, 2), "off"),)
    inputs = following("E*7", leave=away, fixed=fixed, shifts=shifts)
    assert said(FollowThePattern, inputs, "Ann -") == ["Ann has no shift on Wed 3 Jun where E*7 has E"]


def test_the_best_offset_counts_where_it_may_be_chosen() -> None:
    """Off, three earlies, off, off, one early: with two days on and two off, the best start leaves one day."""
    assert said(FollowThePattern, following("E E - -", None), "Ann - E E E - E E") == [
        "Ann differs on 1 day from E E - - with its best offset, 3"
    ]
    assert amounts(FollowThePattern, following("E E - -", None), "Ann - E E - - E E") == []


def test_a_crew_has_one_best_offset() -> None:
    """Ann's days fit offset 0, Bob's one 2: together 8 of 14 days differ from either, and one sentence says so."""
    people = tuple(person(name, pattern="E E - -", offset=None, crew="Blue") for name in ("Ann", "Bob"))
    inputs = world(people=people, patterns=(Pattern("E E - -", cycle("E E - -")),))
    plan = "Ann E E - - E E -\nBob - - E E - - E"
    assert said(FollowThePattern, inputs, plan) == ["crew Blue differs on 7 days from E E - - with its best offset, 0"]
    assert amounts(FollowThePattern, inputs, plan.replace("Bob - - E E - - E", "Bob E E - - E E E")) == [1]


def test_the_witness_of_a_crew_is_all_its_people() -> None:
    """A must that clashes is relaxed for the people in its witness, and for a crew that has to be each of them."""
    people = tuple(person(name, pattern="E E - -", offset=None, crew="Blue") for name in ("Ann", "Bob"))
    inputs = world(people=people, patterns=(Pattern("E E - -", cycle("E E - -")),))
    (breach,) = breaches(FollowThePattern, inputs, "Ann E E E - E E -\nBob E E - - E E -")
    relaxed = relax_musts(
        [FollowThePattern(("Ann", "Bob"))], {(FollowThePattern.name, str(name)) for name in breach.at}
    )
    assert [(rule.people, rule.mode) for rule in relaxed.rules] == [(("Ann", "Bob"), "should")]


def crews(pattern: str, shifts: tuple[Shift, ...], offsets: tuple[int | None, ...], days: int) -> Inputs:
    """Return four people on a known pattern, each with the offset of their crew."""
    people = tuple(
        person(name, 42, pattern=pattern, pattern_from=MONDAY, offset=offset)
        for name, offset in zip(CREWS, offsets, strict=True)
    )
    off = ("rest between duties", "weekly rest", "days in a row", "nights in a row", "rest after nights")
    rules = tuple(RuleSetting(rule, "off") for rule in (*off, "hours in seven days", "contract hours"))
    return world(days=days, people=people, patterns=tuple(KNOWN.values()), shifts=shifts, rules=rules)


@pytest.mark.parametrize(
    ("pattern", "shifts"),
    [("DuPont", TWELVES), ("Panama 2-2-3", TWELVES), ("Continental", EIGHTS), ("4 on 4 off, days and nights", TWELVES)],
)
def test_four_crews_a_quarter_of_the_cycle_apart_fill_every_shift_once(pattern: str, shifts: tuple[Shift, ...]) -> None:
    """On each of the 28 days every kind of shift has exactly one crew, as the pattern is known for."""
    days = KNOWN[pattern].days
    for day in range(28):
        kinds = sorted(days[(day + len(days) // 4 * crew) % len(days)] for crew in range(4))
        assert kinds == sorted([*(shift.kind for shift in shifts), *["off"] * (4 - len(shifts))])


def test_eight_weeks_of_dupont_follow_from_the_sheets_with_one_ill() -> None:
    """Four crews, and Ann ill for a week of day shifts: all others work their pattern, and she the rest of hers."""
    inputs = crews("DuPont", TWELVES, (0, 7, 14, 21), 56)
    ill = (Leave("Ann", date(2026, 6, 17), date(2026, 6, 23), "SL"),)
    made = solve_rota(Desk.of(replace(inputs, leave=ill), Requirement()), seconds=6).rota
    for name, offset in zip(CREWS, (0, 7, 14, 21), strict=True):
        for day in inputs.horizon.days:
            kind = KNOWN["DuPont"].duty(MONDAY, offset, day)
            has = [{"D": "day", "N": "night"}[code] for code in made.duties(name, day)]
            ill_now = name == "Ann" and date(2026, 6, 17) <= day <= date(2026, 6, 23)
            assert has == ([] if kind == "off" or ill_now else [kind]), (name, day)


def test_chosen_offsets_are_as_good_as_the_best_of_all() -> None:
    """Two people on two days on and two off, one needed each day of eight: the engine leaves as much as trying all."""
    people = tuple(person(name, 20, pattern="2 on 2 off", pattern_from=MONDAY, offset=None) for name in ("Ann", "Bob"))
    shifts = (Shift("E", 7 * 60, 15 * 60, kind="day"),)
    rules = (RuleSetting("contract hours", "off"),)
    patterns = (Pattern("2 on 2 off", cycle("E*2 -*2")),)
    inputs = world(days=8, people=people, patterns=patterns, shifts=shifts, rules=rules)
    floors = (_floor(inputs, day) for day in inputs.horizon.days)
    requirement = Requirement(tuple(floors))
    chosen = solve_rota(Desk.of(inputs, requirement), seconds=5)
    tried = [
        solve_rota(Desk.of(replace(inputs, people=_with(people, pair)), requirement), seconds=5).objective
        for pair in product(range(4), repeat=2)
    ]
    assert chosen.objective == pytest.approx(min(tried))
    on = {day: [name for name in ("Ann", "Bob") if chosen.rota.duties(name, day)] for day in inputs.horizon.days}
    assert all(len(names) == 1 for names in on.values())


def test_offsets_chosen_for_crews_are_as_good_as_the_best_of_all() -> None:
    """Two crews of two, two people needed a day, somebody away: one offset a crew, as good as trying all sixteen."""
    names = {"Ann": "Blue", "Bob": "Blue", "Cem": "Red", "Dee": "Red"}
    people = tuple(person(name, 20, pattern="2 on 2 off", offset=None, crew=crew) for name, crew in names.items())
    inputs = world(
        days=8,
        people=people,
        patterns=(Pattern("2 on 2 off", cycle("E*2 -*2")),),
        shifts=(Shift("E", 7 * 60, 15 * 60, kind="day"),),
        rules=(RuleSetting("contract hours", "off"),),
        leave=(Leave("Cem", MONDAY, date(2026, 6, 2)),),
    )
    requirement = Requirement(tuple(replace(_floor(inputs, day), least=2) for day in inputs.horizon.days))
    chosen = solve_rota(Desk.of(inputs, requirement), seconds=5)
    tried = [
        solve_rota(Desk.of(replace(inputs, people=_with(people, (blue, blue, red, red))), requirement), seconds=5)
        for blue, red in product(range(4), repeat=2)
    ]
    assert chosen.objective == pytest.approx(min(one.objective for one in tried))
    offsets = {one.crew: one.offset for one in followed_patterns(inputs, chosen.rota)}
    assert abs(offsets["Blue"] - offsets["Red"]) == 2
    assert {one.person for one in followed_patterns(inputs, chosen.rota) if one.chosen} == set(names)


def _floor(inputs: Inputs, day: date) -> Floor:
    start = inputs.span("E", day)[0]
    return Floor(frozenset({"desk"}), start, start + 480, 1, "x")


def _with(people: tuple[Person, ...], offsets: tuple[int, ...]) -> tuple[Person, ...]:
    return tuple(replace(one, offset=offset) for one, offset in zip(people, offsets, strict=True))
