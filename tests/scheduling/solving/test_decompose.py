"""Independent parts of a desk."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Floor, Requirement, Window
from planner.domain.roster.people import Leave, Person, Wish
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import CoverLine, RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.checking.desk import Desk
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.facts.observed_days import observed_days
from scheduling.facts.skill_pools import skill_pools
from scheduling.model.soft_limits import RelaxedMusts
from scheduling.rules import RULES
from scheduling.solving.decompose import Part, decompose
from scheduling.solving.solve import solve_rota
from scheduling.solving.solve_parts import combine
from tests.builders import MONDAY, SHIFTS, person, rota, world
from tests.scheduling.worlds import random_requirement, random_rota, random_world

TIES_ALL = ("senior on duty", "juniors never alone", "changes to the published rota", "cost of hours")
KEPT = ("one duty at a time", "available", "on-call by people with the skill", "on-call not on leave")

ENOUGH = 600
"""Seconds that no machine needs: the search ends by itself, with its proof."""


def model_of(inputs: Inputs, requirement: Requirement = Requirement()) -> ReadableModel:  # noqa: B008
    """Return the model of a desk with its rules in force."""
    return ReadableModel(inputs, requirement, rules_in_force(inputs))


def parts_of(model: ReadableModel, least_cells: int) -> tuple[Part, ...]:
    """Return the parts of a model's desk."""
    return decompose(model, skill_pools(model.inputs), least_cells)


def names(parts: tuple[Part, ...]) -> list[tuple[str, ...]]:
    """Return who is in each part."""
    return [tuple(person.name for person in part.inputs.people) for part in parts]


def two_teams(**facts: Any) -> Inputs:
    """Return Ann and Bob on the desk, Cem on networks, for three days."""
    people = (person("Ann", 8), person("Bob", 8), person("Cem", 16, "net"))
    inputs = replace(world(days=3), people=people, skills=("desk", "net"))
    return replace(inputs, **facts)


def one_more(inputs: Inputs) -> Inputs:
    """Return a desk with its twin: each person, skill, shift, tier and row once more, under a name of its own."""
    desk = replace(inputs, people=tuple(_at_home(inputs, p) for p in inputs.people), published=None)
    desk = replace(desk, cover=tuple(replace(line, skill=line.skill or "desk", grade="") for line in desk.cover))
    return replace(
        desk,
        people=desk.people
        + tuple(
            replace(
                p,
                name=p.name + "2",
                skills={s + "2": v for s, v in p.skills.items()},
                shifts=frozenset(code + "2" for code in p.shifts),
                on_call=frozenset(code + "2" for code in p.on_call or ()),
                most={code if code == "night" else code + "2": most for code, most in p.most.items()},
                together=frozenset(other + "2" for other in p.together),
                apart=frozenset(other + "2" for other in p.apart),
            )
            for p in desk.people
        ),
        skills=desk.skills + tuple(s + "2" for s in desk.skills),
        shifts=desk.shifts
        + tuple(
            replace(s, code=s.code + "2", not_next_day=frozenset(c + "2" for c in s.not_next_day)) for s in desk.shifts
        ),
        tiers=desk.tiers
        + tuple(replace(t, code=t.code + "2", skills=frozenset(s + "2" for s in t.skills)) for t in desk.tiers),
        leave=desk.leave + tuple(replace(row, person=row.person + "2") for row in desk.leave),
        wishes=desk.wishes + tuple(replace(row, person=row.person + "2") for row in desk.wishes),
        previous=desk.previous + tuple(replace(a, person=a.person + "2", duty=a.duty + "2") for a in desk.previous),
        cover=desk.cover + tuple(replace(line, skill=line.skill + "2") for line in desk.cover),
        heads=desk.heads + tuple(replace(row, shift=row.shift + "2") for row in desk.heads),
        ledger=desk.ledger + tuple(replace(row, person=row.person + "2") for row in desk.ledger),
    )


def _at_home(inputs: Inputs, someone: Person) -> Person:
    on_call = frozenset(inputs.tier) if someone.on_call is None else someone.on_call
    return replace(someone, shifts=someone.shifts or frozenset(inputs.shift), on_call=on_call)


def asked_of_both(inputs: Inputs, seed: int) -> Requirement:
    """Return random floors and windows for the skills of a desk and, over again, for those of its twin."""
    once = random_requirement(inputs, seed)

    def twin(skills: frozenset[str]) -> frozenset[str]:
        return frozenset(skill + "2" for skill in skills)

    floors = (replace(f, skills=twin(f.skills), tiers=twin(f.tiers), least=f.least + 1) for f in once.floors)
    windows = (replace(w, skills=twin(w.skills), minutes=w.minutes + 60) for w in once.windows)
    return Requirement((*once.floors, *floors), (*once.windows, *windows), once.productivity)


def priced(inputs: Inputs, requirement: Requirement, made: Rota) -> float:
    """Return what a rota costs in weighted hours in the model of a desk in which every must has its price."""
    model = ReadableModel(inputs, requirement, rules_in_force(inputs), RelaxedMusts.all_of(rules_in_force(inputs)))
    model.fix(Rota.of(a for a in made.assignments if (a.person, a.day, a.duty) in model.cells))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    return solver.objective_value * model.unit_price


def test_two_teams_are_two_parts_with_what_is_asked_of_each() -> None:
    """By hand: each has its own wishes, leave, floors and cover; needs that nobody can meet go to the first."""
    at = world().horizon.start
    inputs = two_teams(
        wishes=(Wish("Ann", MONDAY, MONDAY, "off"),),
        leave=(Leave("Cem", MONDAY, MONDAY),),
        cover=(CoverLine(480, 960, skill="net", least=1), CoverLine(480, 960, skill="voice", least=1)),
    )
    floors = tuple(Floor(frozenset({skill}), at, at + 60, 1, "x") for skill in ("desk", "net", "voice"))
    window = Window(frozenset({"net"}), at, at + 600, 60, "x")
    desk, net = parts_of(model_of(inputs, Requirement(floors, (window,))), 1)
    assert names((desk, net)) == [("Ann", "Bob"), ("Cem",)]
    assert (desk.inputs.wishes, desk.inputs.leave) == (inputs.wishes, ())
    assert (net.inputs.wishes, net.inputs.leave) == ((), inputs.leave)
    assert [line.skill for line in desk.inputs.cover] == ["voice"]
    assert [line.skill for line in net.inputs.cover] == ["net"]
    assert desk.requirement == Requirement((floors[0], floors[2]), ())
    assert net.requirement == Requirement((floors[1],), (window,))


def test_a_shift_asks_for_its_least_once() -> None:
    """Late has a least and only the desk works it: to networks it is a shift without one."""
    shifts = (SHIFTS[0], replace(SHIFTS[1], least=1), SHIFTS[2])
    inputs = two_teams(shifts=shifts)
    people = (*inputs.people[:2], replace(inputs.people[2], shifts=frozenset("EN")))
    desk, net = parts_of(model_of(replace(inputs, people=people)), 1)
    assert names((desk, net)) == [("Ann", "Bob"), ("Cem",)]
    assert (desk.inputs.shift["L"].least, net.inputs.shift["L"].least) == (1, 0)


def test_work_that_either_team_can_do_makes_them_one() -> None:
    """A floor for desk or net ties the two."""
    at = world().horizon.start
    floor = Floor(frozenset({"desk", "net"}), at, at + 60, 1, "x")
    assert names(parts_of(model_of(two_teams(), Requirement((floor,))), 1)) == [("Ann", "Bob", "Cem")]


@pytest.mark.parametrize("name", TIES_ALL[:2])
def test_a_rule_about_the_whole_team_makes_it_one_part(name: str) -> None:
    """A senior, or a companion, may come from either team."""
    inputs = two_teams(rules=(RuleSetting(name, "must"),))
    people = (replace(inputs.people[0], grade="Junior"), *inputs.people[1:])
    assert len(parts_of(model_of(replace(inputs, people=people)), 1)) == 1


def test_a_constraint_that_cannot_be_read_ties_everybody() -> None:
    """A constraint of a kind that no rule uses so far may have any variable, so nothing is solved apart."""
    model = model_of(two_teams())
    assert len(parts_of(model, 1)) == 2
    model.cp.add_at_most_one(model.cells["Ann", MONDAY, "E"], model.cells["Ann", MONDAY, "L"])
    assert len(parts_of(model, 1)) == 2
    model.cp.add_bool_xor(model.cells["Ann", MONDAY, "E"], model.cells["Ann", MONDAY, "L"])
    assert len(parts_of(model, 1)) == 1


def test_small_teams_are_planned_together() -> None:
    """Five people of five skills over three days are one part of 15 cells when no part may be smaller than 12."""
    people = tuple(person(name, 8, name) for name in "abcde")
    inputs = replace(two_teams(), people=people, skills=tuple("abcde"))
    parts = parts_of(model_of(inputs), 6)
    assert sorted(map(len, names(parts))) == [2, 3]
    assert len(parts_of(model_of(inputs), 12)) == 1
    assert sorted(name for part in names(parts) for name in part) == list("abcde")


@pytest.mark.parametrize("seed", range(4))
def test_what_any_rota_costs_is_the_sum_of_what_it_costs_the_parts(seed: int) -> None:
    """The law: with every rule on that can be, a desk and its twin fall apart, and their objectives add up."""
    rules = tuple(
        RuleSetting(kind.name, "off" if kind.name in TIES_ALL else "must" if kind.name in KEPT else "should")
        for kind in RULES
    )
    one = random_world(seed)
    inputs = replace(one_more(one), rules=rules)
    requirement = asked_of_both(one, seed)
    parts = parts_of(model_of(inputs, requirement), 1)
    assert len(parts) >= 2
    first, second = random_rota(one, seed), random_rota(one, seed + 100)
    made = Rota.of((*first.assignments, *(Assignment(a.person + "2", a.day, a.duty + "2") for a in second.assignments)))
    apart = [priced(part.inputs, part.requirement, part.of(made) or made) for part in parts]
    assert min(apart) > 0
    assert priced(inputs, requirement, made) == pytest.approx(sum(apart))


def test_the_parts_solved_apart_are_the_whole_solved_at_once() -> None:
    """Both are solved to proof, and the value of the combined rota in the whole model is the sum of its parts."""
    inputs = two_teams()
    starts = [inputs.horizon.midnight(day) for day in inputs.horizon.days]
    floors = tuple(Floor(frozenset({skill}), at + 480, at + 840, 1, "x") for at in starts for skill in ("desk", "net"))
    requirement = Requirement(floors)
    whole = solve_rota(Desk.of(inputs, requirement), seconds=ENOUGH)
    parts = parts_of(model_of(inputs, requirement), 1)
    apart = combine([solve_rota(Desk.of(part.inputs, part.requirement), seconds=ENOUGH) for part in parts], 1.0)
    assert len(parts) == 2
    assert (whole.status, apart.status) == ("optimal", "optimal")
    assert (apart.objective, apart.bound) == pytest.approx((whole.objective, whole.bound))
    assert priced(inputs, requirement, apart.rota) == pytest.approx(whole.objective)


def test_a_rota_to_start_from_is_divided_with_the_people() -> None:
    """Each part gets only its own rows."""
    desk, net = parts_of(model_of(two_teams()), 1)
    made = rota("Ann  E - -\nCem  - L -")
    assert desk.of(made) == Rota.of([Assignment("Ann", MONDAY, "E")])
    assert net.of(made) == Rota.of([Assignment("Cem", MONDAY + timedelta(days=1), "L")])
    assert desk.of(None) is None


def test_a_part_knows_the_days_that_the_whole_knows() -> None:
    """Only Ann worked before the plan: that Cem, of the other team, was off on those days is known all the same."""
    sunday = MONDAY - timedelta(days=1)
    desk, net = parts_of(model_of(two_teams(previous=(Assignment("Ann", sunday, "E"),))), 1)
    assert [observed_days(part.inputs)[0] for part in (desk, net)] == [sunday, sunday]
