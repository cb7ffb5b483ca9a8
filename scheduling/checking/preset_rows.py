"""What the laws chosen on the Plan sheet and for single people mean for the rules."""

from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.rules import EVERYONE, RuleSetting
from scheduling.presets import PRESETS
from scheduling.presets.preset import Preset
from scheduling.rules import RULES

_BY_NAME = {preset.name: preset for preset in PRESETS}
_DEFAULTS = {
    kind.name: RuleSetting(kind.name, kind.default_mode, kind.default, weight=kind.default_weight) for kind in RULES
}


def is_default(row: RuleSetting) -> bool:
    """Tell whether a row of the Rules sheet only says what is usual for everyone, as those of a new workbook do.

    Such a row decides nothing: a law that is chosen sets the rule all the same.
    """
    usual = _DEFAULTS.get(row.rule)
    return usual is not None and row in (usual, replace(usual, limit=None))


def preset_settings(inputs: Inputs) -> tuple[RuleSetting, ...]:
    """Return the rows that laws add below the Rules sheet, whose own row for everyone sets a rule past all laws.

    A row that only says what is usual is none of the planner's own.

    The law of the Plan sheet holds for everyone, one that a person's rule set names for that rule set; there it takes
    the place of the plan's law, so a rule that only the plan's law sets goes back to what it usually is.
    """
    set_by_sheet = {row.rule for row in inputs.rules if row.applies_to == EVERYONE and not is_default(row)}
    common = _BY_NAME.get(inputs.settings.labour_law)
    rows = law_settings(common, EVERYONE) if common else ()
    for name in sorted({person.rule_set for person in inputs.people} & _BY_NAME.keys()):
        own = law_settings(_BY_NAME[name], name)
        replaced = {row.rule for row in rows if row.applies_to == EVERYONE} - {row.rule for row in own}
        undone = (_DEFAULTS[rule] for rule in sorted(replaced))
        rows += own + tuple(RuleSetting(row.rule, row.mode, row.limit, name, row.weight) for row in undone)
    return tuple(row for row in rows if row.rule not in set_by_sheet)


def is_set_by_law(inputs: Inputs, row: RuleSetting) -> bool:
    """Tell whether a row comes from a law that is chosen and not from the Rules sheet."""
    return row not in inputs.rules and row in preset_settings(inputs)


def law_settings(law: Preset, applies_to: str = EVERYONE) -> tuple[RuleSetting, ...]:
    """Return the rows of one law; a rule that several of its figures belong to gets one row."""
    rows = {
        figure.rule: RuleSetting(figure.rule, figure.mode, figure.rule_limit, applies_to)
        for figure in law.figures
        if figure.rule
    }
    return tuple(rows.values())
