"""Long rests in a model: by limits on two decisions each, or on many where a person has one duty a day."""

from datetime import date, timedelta
from random import Random

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.shifts import Shift
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties
from scheduling.rules.rest.weekly_rest import WeeklyRest
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts

ONE, REST, WEEK = OneDutyAtATime(("Ann",)), RestBetweenDuties(("Ann",), 11 * 60), WeeklyRest(("Ann",), 35 * 60)


def kinds(count: int) -> tuple[Shift, ...]:
    """Return shifts of four and eight hours that start at every full hour."""
    hours = [(start, length) for start in range(24) for length in (4, 8) if start + length <= 24]
    return tuple(Shift(f"S{n}", 60 * a, 60 * (a + length)) for n, (a, length) in enumerate(hours[:count]))


def keeps(inputs: Inputs, rules: tuple[Rule, ...], rota: Rota) -> bool:
    """Tell whether a model of the rules admits a rota."""
    model = RotaModel(inputs, Requirement(), rules)
    model.fix(rota)
    return cp_model.CpSolver().solve(model.cp) == cp_model.OPTIMAL


def weeks(seed: int) -> tuple[Rota, tuple[Assignment, ...]]:
    """Return duties of a week, mostly of six days, and those of the three days before it."""
    dice = Random(seed)

    def duties(first: date, days: int, share: float) -> list[Assignment]:
        return [
            Assignment("Ann", first + timedelta(days=day), f"S{dice.randrange(38)}")
            for day in range(days)
            if dice.random() < share
        ]

    return Rota.of(duties(MONDAY, 7, 0.85)), tuple(duties(MONDAY - timedelta(days=3), 3, 0.5))


def test_many_limits_in_one_admit_what_the_checker_accepts() -> None:
    """With 38 kinds of shift the model has a rota exactly where the checker finds no breach, by sets and by pairs."""
    seen = set()
    for seed in range(20):
        rota, before = weeks(seed)
        inputs = world("Ann", shifts=kinds(38), previous=before)
        for rules in ((REST,), (WEEK,)):
            legal = not amounts(type(rules[0]), inputs, rota)
            seen.add((rules[0].name, legal))
            assert keeps(inputs, (ONE, *rules), rota) == legal
            assert keeps(inputs, rules, rota) == legal
    assert len(seen) == 4


def test_limits_grow_with_the_kinds_of_shift_and_not_with_their_square() -> None:
    """Twice as many kinds of shift make about twice as many limits on rests."""
    sizes = [
        len(RotaModel(world("Ann", shifts=kinds(38)[::step]), Requirement(), [ONE, REST, WEEK]).cp.proto.constraints)
        for step in (2, 1)
    ]
    assert sizes[1] < 2.5 * sizes[0]
