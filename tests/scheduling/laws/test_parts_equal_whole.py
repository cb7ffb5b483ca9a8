"""The law of parts: independent parts of a desk, solved apart, are worth what the whole is worth solved at once."""

from collections.abc import Iterator

import pytest

from scheduling.checking.active_rules import rules_in_force
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.facts.skill_pools import skill_pools
from scheduling.solving.decompose import decompose
from scheduling.solving.solve_parts import combine
from tests.scheduling.laws.small_teams import Desk, model_of, solved, two_teams
from tests.strategies.deterministic import try_law


def as_good_apart(desk: Desk) -> Iterator[int]:
    """Compare the optimum of the whole with the sum of its parts; yield how many parts there are."""
    whole = solved(model_of(*desk))
    parts = decompose(ReadableModel(*desk, rules_in_force(desk.inputs)), skill_pools(desk.inputs), 1)
    apart = combine([solved(model_of(part.inputs, part.requirement)) for part in parts], 1.0)
    assert apart.objective == pytest.approx(whole.objective)
    joined = model_of(*desk)
    joined.fix(apart.rota)
    assert solved(joined).objective == pytest.approx(whole.objective)
    yield len(parts)


def test_parts_solved_apart_are_worth_the_whole() -> None:
    """The optima add up, and the rotas put together cost their sum in the whole; most desks fall apart."""
    seen = try_law(as_good_apart, two_teams(), 2)
    assert sum(count for parts, count in seen.items() if parts > 1) > 10
