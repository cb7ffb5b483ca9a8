"""The rules that the chosen labour laws set, of the plan and of single people."""

from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.roster.rules import EVERYONE, RuleSetting
from scheduling.presets.law_of import LAWS
from scheduling.presets.preset import Preset
from scheduling.rules import RULES

_DEFAULTS = {
    kind.name: RuleSetting(kind.name, kind.default_mode, kind.default, weight=kind.default_weight) for kind in RULES
}


def is_default(row: RuleSetting) -> bool:
    """Tell whether a row of the Rules sheet only repeats the default for everyone, as the rows of a new workbook do.

    Such a row changes nothing: a chosen law still sets the rule.
    """
    usual = _DEFAULTS.get(row.rule)
    return usual is not None and row in (usual, replace(usual, limit=None))


def preset_settings(inputs: Inputs) -> tuple[RuleSetting, ...]:
    """Return the rows that the chosen laws add; a row for everyone on the Rules sheet goes before every law.

    A row that only repeats the default does not count as a row of the planner.

    The law of the Plan sheet applies to everyone. A law in a person's rule set applies to that rule set instead, so a
    rule that only the law of the plan sets goes back to its default there.
    """
    set_by_sheet = {row.rule for row in inputs.rules if row.applies_to == EVERYONE and not is_default(row)}
    common = LAWS.get(inputs.settings.labour_law)
    sundays = sum(day.weekday() == 6 for day in inputs.horizon.days)
    rows = law_settings(common, EVERYONE, sundays) if common else ()
    for name in sorted({person.rule_set for person in inputs.people} & LAWS.keys()):
        own = law_settings(LAWS[name], name, sundays)
        replaced = {row.rule for row in rows if row.applies_to == EVERYONE} - {row.rule for row in own}
        undone = (_DEFAULTS[rule] for rule in sorted(replaced))
        rows += own + tuple(RuleSetting(row.rule, row.mode, row.limit, name, row.weight) for row in undone)
    return tuple(row for row in rows if row.rule not in set_by_sheet)


def is_set_by_law(inputs: Inputs, row: RuleSetting) -> bool:
    """Tell whether a row comes from a chosen law and not from the Rules sheet."""
    return row not in inputs.rules and row in preset_settings(inputs)


def law_settings(law: Preset, applies_to: str = EVERYONE, sundays: int = 4) -> tuple[RuleSetting, ...]:
    """Return the rows of one law in a plan with some Sundays; a rule with several figures gets one row."""
    rows = {
        figure.rule: RuleSetting(figure.rule, figure.mode, figure.limit_with(sundays), applies_to)
        for figure in law.figures
        if figure.rule
    }
    return tuple(rows.values())
