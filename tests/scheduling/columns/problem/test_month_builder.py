"""What a rule says of one person in the vocabulary costs what its limits cost in the model."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import numpy as np
import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import translate
from scheduling.model.levels import LEVELS
from scheduling.rules import RULES
from scheduling.rules.rest.rest_after_nights import RestAfterNights
from scheduling.solving.objective_levels import count_breaches
from tests.builders import MONDAY, SHIFTS, world

CODES = ("E", "L", "LF", "N")


def desk(seed: int) -> Inputs:
    """Return two people, some days of last month, and some of the rules on runs, rests and weekends, each a should."""
    dice = Random(seed)
    early, late, night = SHIFTS
    shifts = (
        replace(early, most_in_a_row=dice.choice((None, 1, 2, 3))),
        replace(late, least_in_a_row=dice.choice((1, 2, 3)), most_in_a_row=dice.choice((None, 3, 4))),
        replace(late, code="LF"),
        replace(night, least_in_a_row=dice.choice((1, 3)), most_in_a_row=3),
    )
    first = MONDAY + timedelta(days=dice.randrange(7))
    previous = tuple(
        Assignment(name, first - timedelta(days=back), dice.choice(CODES))
        for name in ("Ann", "Bob")
        for back in range(1, dice.randrange(1, 9))
        if dice.random() < dice.choice((0.2, 0.6, 0.9))
    )
    numbers = [
        ("same shift in a row", None), ("same shift in a row at least", None), ("whole weekends", None),
        ("days off in a row", dice.randint(1, 4)), ("days off in a row at least", dice.randint(1, 4)),
        ("days in a row", dice.randint(1, 5)), ("days in a row at least", dice.randint(1, 4)),
        ("nights in a row", dice.randint(1, 3)), ("nights in a row at least", dice.randint(1, 4)),
    ]  # fmt: skip
    some = dice.sample(numbers, dice.randint(1, 9))
    off = [RuleSetting(kind.name, "off") for kind in RULES if kind.name != "one duty at a time"]
    rules = (*off, *(RuleSetting(name, "should", number, weight=dice.randint(1, 5)) for name, number in some))
    return world("Ann Bob", dice.randint(5, 12), first, shifts=shifts, previous=previous, rules=rules)


@pytest.mark.parametrize("seed", range(30))
def test_runs_rests_and_weekends_cost_what_they_cost_in_the_model(seed: int) -> None:
    """Nothing is left out, last month's days and the edges included, and a shift for other work is the same shift."""
    inputs, dice = desk(seed), Random(-seed)
    model = ReadableModel(inputs, Requirement(), rules_in_force(inputs))
    translation = translate(model, None)
    assert translation.complete
    for busy in (0.3, 0.6, 0.85):
        rota = Rota.of(
            Assignment(name, day, dice.choice(CODES))
            for name in ("Ann", "Bob")
            for day in inputs.horizon.days
            if dice.random() < busy
        )
        hours = count_breaches(model, rota).hours
        worth = sum(price * hours[level] for level, price in LEVELS.items()) / model.unit_price
        assert translation.problem.value(translation.cells(rota)) == pytest.approx(worth)


@pytest.mark.parametrize(
    ("before", "first_early"), [("N", 2), ("NE", 1), ("N-", 1), ("NN-", 1), ("N--", 0), ("NEE", 0), ("E", 0)]
)
def test_a_rest_after_last_months_nights_holds_from_the_first_day(before: str, first_early: int) -> None:
    """By hand: 48 h after a night that ends at 07:00 an early at 07:00 may follow, two free days later, not sooner.

    It does not matter that last month already worked into the rest.
    """
    had = [(MONDAY - timedelta(days=back), code) for back, code in enumerate(reversed(before), 1) if code != "-"]
    inputs = world("Ann", 4, previous=tuple(Assignment("Ann", day, code) for day, code in had))
    days, symbols = 4, len(inputs.shifts) + 1
    builder = MonthBuilder(
        inputs, "Ann", True, np.zeros((days, symbols)), np.zeros((days, symbols, symbols)),
        np.zeros((days, symbols), np.int64), np.zeros(1), np.zeros(1),
    )  # fmt: skip
    assert RestAfterNights(("Ann",), 48 * 60).add_to_month(builder, np.inf)
    month = builder.build()
    allowed = [day for day in range(days) if np.isfinite(month_cost(month, np.eye(days, dtype=np.int8)[day]))]
    assert allowed == list(range(first_early, days))
