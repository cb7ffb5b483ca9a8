"""A model for the engine's eyes alone."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Wish
from planner.domain.roster.rota import Assignment
from planner.domain.roster.rules import RuleSetting
from planner.domain.roster.shifts import Heads
from scheduling.checking.active_rules import rules_in_force
from scheduling.columns.translation.partial_model import partial_model
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import translate
from tests.builders import MONDAY, SHIFTS, world


def test_it_says_the_same_of_every_rota_in_fewer_words() -> None:
    """Against the whole model, on random rotas of which some break successions, runs or rests: the same values."""
    early, late, night = SHIFTS
    day: date = MONDAY + timedelta(days=2)
    inputs = world(
        "Ann Bob", days=9,
        shifts=(early, replace(late, not_next_day=frozenset("E")), replace(night, not_next_day=frozenset("EL"))),
        previous=(Assignment("Ann", MONDAY - timedelta(days=1), "N"),),
        wishes=(Wish("Bob", day, day, "off"),),
        heads=tuple(Heads(MONDAY + timedelta(days=d), "E", 1, 1) for d in range(9)),
        rules=(
            RuleSetting("not next day", "must"), RuleSetting("rest between duties", "off"),
            RuleSetting("weekly rest", "off"), RuleSetting("rest after nights", "off"),
            RuleSetting("days in a row", "must", 3), RuleSetting("days in a row at least", "must", 2),
            RuleSetting("days off in a row at least", "must", 2), RuleSetting("contract hours", "off"),
        ),
    )  # fmt: skip
    rules = rules_in_force(inputs)
    whole, partial = (make(inputs, Requirement(), rules) for make in (ReadableModel, partial_model))
    assert len(partial.posted) < len(whole.posted)
    one, other = translate(whole, None), translate(partial, None)
    assert one.complete
    assert other.complete
    dice, legal = np.random.default_rng(1), 0
    for _ in range(4000):
        cells = np.repeat(dice.integers(0, 4, (2, 5)), 2, axis=1)[:, :9].astype(np.int8)
        value = one.problem.value(cells)
        assert other.problem.value(cells) == value
        legal += bool(np.isfinite(value))
    assert 20 < legal < 3800
