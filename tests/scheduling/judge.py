"""One rule, one rota, what the checker says and the other readings confirm: for hand-written examples."""

from dataclasses import replace
from math import inf

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.facts.rota_view import RotaView
from scheduling.rule.rule import Rule
from tests.builders import rota
from tests.scheduling.laws.scenes import Scene
from tests.scheduling.laws.test_model_equals_check import same_amounts
from tests.scheduling.laws.test_month_equals_check import THIRD, OneMonth, priced_as_checked


def breaches(
    kind: type[Rule], inputs: Inputs, plan: Rota | str, limit: int | None = None, requirement: Requirement | None = None
) -> list[Breach]:
    """Return what one rule finds in a rota, set for everybody with a number or its default.

    Raises
    ------
    AssertionError
        When the model of a rota with whole turns, or the month of somebody with one shift a day at most, disagrees.
    """
    made = rota(plan, inputs.horizon.first_day) if isinstance(plan, str) else plan
    rule = kind(tuple(p.name for p in inputs.people), kind.default if limit is None else limit, kind.default_mode)
    planned = Rota.of(entry for entry in made.assignments if entry.day in inputs.horizon.days)
    _confirm(rule, Scene((rule,), inputs, requirement or Requirement(), planned))
    return list(rule.check(RotaView(inputs, requirement or Requirement(), made)))


def _confirm(rule: Rule, scene: Scene) -> None:
    """Compare the model and the months with the check."""
    if _holds_whole_turns(scene.inputs, scene.rota):
        list(same_amounts(replace(scene, rules=(replace(rule, mode="should"),))))
    for name in rule.people if type(rule) in THIRD else ():
        own = [entry for entry in scene.rota.assignments if entry.person == name]
        shifts = all(entry.duty in scene.inputs.shift for entry in own)
        if shifts and len({entry.day for entry in own}) == len(own):
            alone = replace(rule, people=(name,))
            for each, price in ((replace(alone, mode="must"), inf), (replace(alone, mode="should"), 3.0)):
                list(priced_as_checked(OneMonth((each,), scene.inputs, name, Rota.of(own), price)))


def _holds_whole_turns(inputs: Inputs, rota: Rota) -> bool:
    """Tell whether whoever has a day of a turn on call has all of it: the model knows no other rota."""
    cells = {(entry.person, entry.day, entry.duty) for entry in rota.assignments}
    return all(
        len({(name, day, tier.code) for day in turn} & cells) in (0, len(turn))
        for tier in inputs.tiers
        for turn in inputs.turns(tier)
        for name in inputs.person
    )


def said(
    kind: type[Rule], inputs: Inputs, plan: Rota | str, limit: int | None = None, requirement: Requirement | None = None
) -> list[str]:
    """Return the sentences of what one rule finds, without the rule's name behind them."""
    found = breaches(kind, inputs, plan, limit, requirement)
    return [breach.because.removesuffix(f" ({kind.name})") for breach in found]


def amounts(
    kind: type[Rule], inputs: Inputs, plan: Rota | str, limit: int | None = None, requirement: Requirement | None = None
) -> list[int]:
    """Return the amounts of what one rule finds."""
    return [breach.amount for breach in breaches(kind, inputs, plan, limit, requirement)]
