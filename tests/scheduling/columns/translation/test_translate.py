"""From the rules to the problem of the engine: no rota costs more there than in the model, and the same if complete."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave, Wish
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import LedgerLine, RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import Translation, translate
from scheduling.model.levels import LEVELS
from scheduling.solving.objective_levels import count_breaches
from scheduling.solving.on_call_first import decide_on_call
from tests.builders import rota, world
from tests.scheduling.worlds import random_requirement, random_rota, random_world

TEXT = """
Ann E - - - - E - E - - - - - E
Bob - N N - - - - - - N - - - -
Cem - - - - L - E - - - L L - -
"""


def desk(**facts: Any) -> Inputs:
    """Return three people for two weeks whose weekends and nights shall be fair."""
    fair = (RuleSetting("fair weekends", "should", limit=0), RuleSetting("fair nights", "should", limit=0))
    rules = (*fair, RuleSetting("contract hours", "off"))
    return world("Ann Bob Cem", days=14, **{"rules": rules, **facts})


def worth(model: ReadableModel, rota: Rota) -> float:
    """Return what a rota costs by the model, in its units."""
    hours = count_breaches(model, rota).hours
    return sum(price * hours[name] for name, price in LEVELS.items()) / model.unit_price


def value(translation: Translation, rota: Rota) -> float:
    """Return what the shifts of a rota cost by a translation."""
    return translation.problem.value(translation.cells(rota))


def test_weekends_of_several_people_are_counted_as_the_model_counts_them() -> None:
    """A weekend counts once, however many of its days are worked; nothing is left out, so all is equal."""
    inputs = desk(ledger=(LedgerLine("Ann", "weekends", 3),))
    model = ReadableModel(inputs, Requirement(), rules_in_force(inputs))
    translation = translate(model, None)
    made = rota(TEXT)
    assert len(translation.problem.rows.weekends) == 2
    assert value(translation, made) == pytest.approx(worth(model, made))


def test_who_is_on_call_is_taken_to_suit_every_limit_best() -> None:
    """An early shift breaks a wish to be off, no matter who is on call; a turn alone may or may not break it."""
    monday = date(2026, 6, 1)
    inputs = desk(tiers=(Tier("Primary", "P", turn="day"),), wishes=(Wish("Ann", monday, monday, "off"),))
    model = ReadableModel(inputs, Requirement(), rules_in_force(inputs))
    translation = translate(model, None)
    missed, granted = rota(TEXT), rota(TEXT.replace("Ann E", "Ann -"))
    assert not translation.complete
    assert value(translation, missed) > value(translation, granted)
    assert value(translation, missed) <= worth(model, missed)


def test_what_two_neighbouring_days_cost_is_part_of_the_month() -> None:
    """Two changes of kind in a run and a step back cost what they cost in the model, with no row that only averages."""
    steady = ("same kind in a run", "no backward rotation")
    inputs = world("Ann Bob", days=7, rules=tuple(RuleSetting(rule, "should") for rule in steady))
    model = ReadableModel(inputs, Requirement(), [r for r in rules_in_force(inputs) if r.name in steady])
    translation = translate(model, None)
    kept, broken = rota("Ann E E - L L - -"), rota("Ann E L E - - - -")
    assert translation.complete
    assert not len(translation.problem.rows)
    assert value(translation, kept) == worth(model, kept) == 0
    assert value(translation, broken) == pytest.approx(worth(model, broken))
    assert value(translation, broken) > 0


def test_leave_of_one_person_keeps_the_months_of_the_others_whole() -> None:
    """Only Ann, with one day of leave, has rows for short rests; Bob's are priced in his month, and no cost differs."""
    tuesday = date(2026, 6, 2)
    inputs = world(
        "Ann Bob", days=7, leave=(Leave("Ann", tuesday, tuesday),),
        rules=(RuleSetting("days off in a row at least", "should", limit=2),),
    )  # fmt: skip
    model = ReadableModel(
        inputs, Requirement(), [r for r in rules_in_force(inputs) if r.name == "days off in a row at least"]
    )
    translation = translate(model, None)
    assert {int(p) for p in np.flatnonzero(translation.problem.contributions.sum(axis=1))} == {0}
    for text in ("Ann E - E - E - -", "Bob E - E - E - -"):
        assert value(translation, rota(text)) == pytest.approx(worth(model, rota(text)))


@pytest.mark.parametrize("seed", range(8))
def test_no_rota_costs_more_than_in_the_model(seed: int) -> None:
    """What a translation leaves out or takes to be free only makes a rota cheaper: its bound is one of the model."""
    inputs = random_world(seed)
    requirement = random_requirement(inputs, seed)
    softened = [rule for rule in rules_in_force(inputs) if rule.mode == "should"]
    model = ReadableModel(inputs, requirement, softened)
    translation = translate(model, None)
    for attempt in range(4):
        made = random_rota(inputs, 10 * seed + attempt)
        assert value(translation, made) <= worth(model, made) + 1e-6


def test_turns_cost_by_themselves_what_they_cost_least() -> None:
    """Ann has been on call for 9 days, Bob for none; a week each for two weeks: one week is two days too many for Ann.

    With a share of (9 + 14) / 2 = 11.5 days she has 16: 4.5 beyond, 0.5 if 4 more are fine. Nothing else costs.
    """
    rules = (RuleSetting("fair on-call load", "should", limit=4), RuleSetting("contract hours", "off"))
    tiers = (Tier("Primary", "P", turn="week", gap_days=7),)
    inputs = world(days=14, tiers=tiers, rules=rules, ledger=(LedgerLine("Ann", "on-call", 9),))
    model = ReadableModel(inputs, Requirement(), rules_in_force(inputs))
    calls = decide_on_call(model)
    assert calls.bound == pytest.approx(worth(model, calls.rota))
    assert calls.bound > 0
    assert translate(model, None).problem.constant == 0
