"""The settings of the Rules sheet, also of one that an earlier version wrote."""

from collections.abc import Sequence
from dataclasses import replace

from planner.domain.roster.rules import EVERYONE, RuleSetting
from planner.workbook.sheets.rules import BY_NAME, RuleRow

LISTED = 20
"""So many rules for everyone, none of them usual, stand on a sheet only where an earlier version wrote it."""


def rule_settings(rows: Sequence[RuleRow]) -> tuple[RuleSetting, ...]:
    """Return what the rows of the Rules sheet set.

    Earlier versions listed every rule with its usual mode and number where `usual` stands today. Nobody typed those
    rows, so they must not go before a labour law: they are read as usual.
    """
    settings = tuple(row.setting() for row in rows)
    listed = sum(row.applies_to == EVERYONE for row in settings)
    if listed < LISTED or any(row.mode == "usual" for row in settings):
        return settings
    return tuple(replace(row, mode="usual", limit=None) if _repeats_the_usual(row) else row for row in settings)


def _repeats_the_usual(row: RuleSetting) -> bool:
    kind = BY_NAME[row.rule]
    same = (row.mode, row.weight, row.applies_to) == (kind.default_mode, kind.default_weight, EVERYONE)
    return same and row.limit in (None, kind.default)
