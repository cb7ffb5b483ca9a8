"""One rule, one rota, what the checker says: for hand-written examples."""

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.facts.rota_view import RotaView
from scheduling.rule.rule import Rule
from tests.builders import rota


def breaches(
    kind: type[Rule], inputs: Inputs, plan: Rota | str, limit: int | None = None, requirement: Requirement | None = None
) -> list[Breach]:
    """Return what one rule finds in a rota, set for everybody with a number or its default."""
    made = rota(plan, inputs.horizon.first_day) if isinstance(plan, str) else plan
    rule = kind(tuple(p.name for p in inputs.people), kind.default if limit is None else limit, kind.default_mode)
    return list(rule.check(RotaView(inputs, requirement or Requirement(), made)))


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
