"""From inputs and requirement to a rota."""

from dataclasses import replace
from itertools import product

import pytest

from planner.domain.errors import NoRota
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.progress import Progress, Step
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave, Wish
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import WEIGHTS, CoverLine, RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.facts.rota_view import RotaView
from scheduling.model.levels import LEVELS
from scheduling.model.soft_limits import PIECE
from scheduling.solving.solve import solve_rota
from tests.builders import FLEXIBLE, MONDAY, SHIFTS, rota, world

LEAST_TWO = tuple(replace(shift, least=1) for shift in SHIFTS)

ENOUGH = 600
"""Seconds that no machine needs: the search ends by itself, with its proof."""


def worth(inputs: Inputs, made: Rota) -> float | None:
    """Return what the breaches of a rota cost in weighted hours by the checker alone, None when a must is broken."""
    total = 0.0
    for rule in rules_in_force(inputs):
        for breach in rule.check(RotaView(inputs, Requirement(), made)):
            if breach.mode == "must":
                return None
            strength = next(
                (w.strength for w in inputs.wishes if rule.name == "wishes" and w.person == breach.person), "mild"
            )
            per_unit = (1 if breach.unit == "min" else PIECE) * WEIGHTS[strength]
            total += LEVELS[rule.level] * rule.weight * breach.amount * per_unit / 60
    return total


def test_the_objective_is_what_the_checker_counts_and_no_rota_is_better() -> None:
    """All 4^6 rotas of two people over three days, priced by the checker: the best is the solver's."""
    inputs = world(days=3, shifts=LEAST_TWO, wishes=(Wish("Ann", MONDAY, MONDAY, "off", "strong"),))
    cells = list(product(("Ann", "Bob"), inputs.horizon.days))
    prices = []
    for codes in product("-ELN", repeat=len(cells)):
        made = Rota.of(Assignment(*cell, code) for cell, code in zip(cells, codes, strict=True) if code != "-")
        prices.append(worth(inputs, made))
    best = min(price for price in prices if price is not None)
    solved = solve_rota(Desk.of(inputs, Requirement()), seconds=ENOUGH)
    assert (solved.status, solved.objective, solved.bound) == ("optimal", pytest.approx(best), pytest.approx(best))
    assert worth(inputs, solved.rota) == pytest.approx(best)
    assert solved.first_legal_seconds is not None


def test_a_desk_is_staffed_within_the_law() -> None:
    """Six people hold early, late and night for two weeks with a weekly turn on call, and nothing is broken."""
    tiers = (Tier("Primary", "P", gap_days=7),)
    rules = (RuleSetting("contract hours", "off"),)
    inputs = world("Ann Bob Cem Dee Eve Fay", days=14, shifts=LEAST_TWO, tiers=tiers, rules=rules)
    solved = solve_rota(Desk.of(inputs, Requirement()), seconds=ENOUGH)
    assert check_rota(Desk.of(inputs, Requirement()), solved.rota) == ()
    assert solved.gap == 0


def test_musts_that_clash_are_broken_sparingly_and_the_rest_is_kept() -> None:
    """A fixed late and a fixed early after it leave 9 h of rest: a rota comes out, and all else stands."""
    fixed = (Fixed("Ann", MONDAY, "L"), Fixed("Ann", MONDAY.replace(day=2), "E"))
    inputs = world("Ann Bob Cem Dee", shifts=LEAST_TWO, fixed=fixed)
    solved = solve_rota(Desk.of(inputs, Requirement()), seconds=ENOUGH)
    broken = [breach for breach in check_rota(Desk.of(inputs, Requirement()), solved.rota) if breach.mode == "must"]
    assert solved.first_legal_seconds is None
    assert [(breach.rule, breach.person, breach.amount) for breach in broken] == [("rest between duties", "Ann", 120)]
    assert {Assignment(f.person, f.day, f.duty) for f in fixed} <= solved.rota.assignments


def test_a_fixed_duty_on_a_day_of_leave_is_relaxed() -> None:
    """Nobody works on leave; the rule of the Fixed sheet is broken and named."""
    inputs = world(fixed=(Fixed("Ann", MONDAY, "E"),), leave=(Leave("Ann", MONDAY, MONDAY),))
    solved = solve_rota(Desk.of(inputs, Requirement()), seconds=ENOUGH)
    musts = [breach.rule for breach in check_rota(Desk.of(inputs, Requirement()), solved.rota) if breach.mode == "must"]
    assert musts == ["fixed duties"]
    assert not solved.rota.duties("Ann", MONDAY)


def test_demand_that_cannot_be_met_does_not_block() -> None:
    """Five are needed where there are two: both come, three are missing."""
    inputs = world(days=1, rules=(RuleSetting("contract hours", "off"),))
    noon = inputs.horizon.start + 12 * 60
    requirement = Requirement((Floor(frozenset({"desk"}), noon, noon + 60, 5, "tickets"),))
    solved = solve_rota(Desk.of(inputs, requirement), seconds=ENOUGH)
    [breach] = [breach for breach in check_rota(Desk.of(inputs, requirement), solved.rota) if breach.rule == "floors"]
    assert breach.amount == 3 * 60


def test_without_people_or_shifts_there_is_no_rota() -> None:
    """The error names both reasons at once."""
    with pytest.raises(NoRota) as caught:
        solve_rota(Desk.of(world(people=(), shifts=()), Requirement()))
    assert len(caught.value.reasons) == 2


def test_the_same_inputs_give_the_same_rota_when_asked() -> None:
    """Deterministic search, twice."""
    inputs = world("Ann Bob Cem Dee", shifts=LEAST_TWO)
    first, second = (solve_rota(Desk.of(inputs, Requirement()), seconds=2, deterministic=True).rota for _ in range(2))
    assert first == second


def test_a_stopped_search_hands_back_what_it_has() -> None:
    """Stopped before it began, it still ends with a legal rota and says that it was stopped."""
    steps: list[Step] = []
    progress = Progress(steps.append)
    progress.stop.set()
    inputs = world("Ann Bob Cem Dee", shifts=LEAST_TWO)
    solved = solve_rota(Desk.of(inputs, Requirement()), seconds=30, progress=progress)
    assert solved.status == "stopped"
    assert solved.bound <= solved.objective
    assert not [breach for breach in check_rota(Desk.of(inputs, Requirement()), solved.rota) if breach.mode == "must"]
    assert steps


def test_a_former_rota_is_where_the_search_starts() -> None:
    """With no time to search, a legal former rota comes back as it was."""
    inputs = world(shifts=LEAST_TWO)
    former = rota("Ann E E E - - - -\nBob - - L L L - -")
    progress = Progress()
    progress.stop.set()
    assert solve_rota(Desk.of(inputs, Requirement()), hint=former, progress=progress).rota == former


def test_a_former_rota_may_have_people_who_are_gone() -> None:
    """Assignments of a hint to people, days or duties that are no longer there are ignored."""
    inputs = world("Ann Bob Cem Dee Eve Flo Gus Hal", days=21, shifts=LEAST_TWO)
    former = Rota.of(Assignment(person.name, day, "E") for person in inputs.people for day in inputs.horizon.days[::2])
    fewer = replace(inputs, people=inputs.people[1:])
    after = solve_rota(Desk.of(fewer, Requirement()), hint=former, seconds=4).rota
    assert {a.person for a in after.assignments} <= set(fewer.person)


def test_cover_by_the_hour_with_a_flexible_row_is_the_best_of_all_rotas() -> None:
    """All 5^4 rotas of two people over two days in four starts and lengths: the best is the solver's.

    Somebody must be there from 06:00 to 11:00, two from 06:30 to 10:00: only F6-10 or F6-10:30 with F6:30-11 gives it.
    """
    cover = (CoverLine(360, 660, least=1, mode="must"), CoverLine(390, 600, least=2, mode="must"))
    inputs = world(days=2, shifts=FLEXIBLE, cover=cover)
    cells = list(product(("Ann", "Bob"), inputs.horizon.days))
    every = ("-", *inputs.shift)
    prices = {}
    for codes in product(every, repeat=len(cells)):
        made = Rota.of(Assignment(*cell, code) for cell, code in zip(cells, codes, strict=True) if code != "-")
        prices[made] = worth(inputs, made)
    best = min(price for price in prices.values() if price is not None)
    solved = solve_rota(Desk.of(inputs, Requirement()), seconds=ENOUGH)
    assert (solved.status, solved.objective) == ("optimal", pytest.approx(best))
    assert prices[solved.rota] == pytest.approx(best)
    for day in inputs.horizon.days:
        pair = {duty for name in ("Ann", "Bob") for duty in solved.rota.duties(name, day)}
        assert pair in ({"F6-10", "F6:30-11"}, {"F6-10:30", "F6:30-11"})
