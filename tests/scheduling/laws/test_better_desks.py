"""Laws of the best rota: a desk with more people, or with looser rules, is never worth less; order changes nothing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from planner.domain.roster.rules import RowMode, RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk as Checked
from scheduling.rule.rule import Rule
from scheduling.rules import RULES
from tests.builders import person
from tests.scheduling.laws.small_teams import Desk, model_of, solved, two_teams
from tests.strategies.deterministic import try_law

OF_NAME = {rule.name: rule for rule in RULES}


def worth(desk: Desk) -> float:
    """Return the objective of the best rota of a desk, proven."""
    return solved(model_of(*desk)).objective


def no_worse_with_help(desk: Desk) -> Iterator[bool]:
    """Add somebody with every skill whom no rule makes work; yield whether that made the rota better."""
    helper = person("Zoe", 0, " ".join(desk.inputs.skills))
    rows = (*desk.inputs.rules, RuleSetting("days off in a row", "off", applies_to=helper.name))
    more = replace(desk.inputs, people=(*desk.inputs.people, helper), rules=rows)
    alone, helped = worth(desk), worth(Desk(more, desk.requirement))
    assert helped <= alone + 1e-6
    yield helped < alone - 1e-6


def looser(rule: Rule) -> RuleSetting:
    """Return the row that asks less of a rule: a looser number where one is known, else a should or nothing at all."""
    if rule.stricter and rule.unit:
        step = 60 if rule.unit == "hours" else 1
        limit = rule.limit - step if rule.stricter == "higher" else rule.limit + step
        if rule.least <= limit <= rule.most:
            return RuleSetting(rule.name, rule.mode, limit, weight=rule.weight)
    mode: RowMode = "should" if rule.mode == "must" else "off"
    return RuleSetting(rule.name, mode, rule.limit if rule.unit else None, weight=rule.weight)


def no_worse_when_looser(desk: Desk) -> Iterator[tuple[str, bool]]:
    """Loosen the rules that the best rota breaks, one after the other; yield each, and whether the rota got better."""
    best = solved(model_of(*desk))
    broken = {breach.rule for breach in check_rota(Checked.of(*desk), best.rota)}
    for rule in rules_in_force(desk.inputs):
        if rule.name in broken and rule.people and OF_NAME[rule.name].default_mode in ("must", "should"):
            others = tuple(row for row in desk.inputs.rules if row.rule != rule.name)
            free = replace(desk.inputs, rules=(*others, looser(rule)))
            value = worth(Desk(free, desk.requirement))
            assert value <= best.objective + 1e-6, rule.name
            yield rule.name, value < best.objective - 1e-6


def same_in_any_order(desk: Desk) -> Iterator[bool]:
    """Turn the order of people, skills and rows round, and call people by other names."""
    inputs = desk.inputs
    turned = replace(
        inputs,
        people=inputs.people[::-1], skills=inputs.skills[::-1], leave=inputs.leave[::-1], wishes=inputs.wishes[::-1],
        fixed=inputs.fixed[::-1], previous=inputs.previous[::-1],
    )  # fmt: skip
    called = {person.name: f"Z{99 - number}" for number, person in enumerate(inputs.people)}
    renamed = replace(
        inputs,
        people=tuple(replace(each, name=called[each.name]) for each in inputs.people),
        leave=tuple(replace(row, person=called[row.person]) for row in inputs.leave),
        wishes=tuple(replace(row, person=called[row.person]) for row in inputs.wishes),
        fixed=tuple(replace(row, person=called[row.person]) for row in inputs.fixed),
        previous=tuple(replace(row, person=called[row.person]) for row in inputs.previous),
    )
    value = worth(desk)
    assert worth(Desk(turned, desk.requirement)) == pytest.approx(value)
    assert worth(Desk(renamed, desk.requirement)) == pytest.approx(value)
    yield value > 0


def test_more_people_are_never_worse() -> None:
    """Help is of use on most desks, and never does harm."""
    seen = try_law(no_worse_with_help, two_teams(), 2)
    assert seen[True] > 5


def test_looser_rules_are_never_worse() -> None:
    """Rules of at least five kinds are loosened, and most of the time that pays."""
    seen = try_law(no_worse_when_looser, two_teams(), 3)
    assert len({name for name, _ in seen}) >= 5
    assert sum(count for (_, better), count in seen.items() if better) > 5


def test_order_and_names_change_nothing() -> None:
    """The best rota of the same desk in another order, or of people with other names, is worth the same."""
    seen = try_law(same_in_any_order, two_teams(), 1)
    assert seen[True] > 5
