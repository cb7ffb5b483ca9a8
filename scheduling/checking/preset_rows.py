"""The rules that a labour law sets, as rows."""

from planner.domain.roster.rules import RuleSetting
from scheduling.presets.preset import Preset


def law_settings(law: Preset, sundays: int = 4) -> tuple[RuleSetting, ...]:
    """Return the rows of one law in a plan with some Sundays; a rule with several figures gets one row.

    A rule that the law leaves to the house is a should with its usual number: what no law asks for is no must.
    """
    rows = {rule: RuleSetting(rule, "should", None, law.name) for rule in law.left_to_house}
    for figure in law.figures:
        if figure.rule:
            rows[figure.rule] = RuleSetting(figure.rule, figure.mode, figure.limit_with(sundays), law.name)
    return tuple(rows.values())
