"""The settings of the Rules sheet, also of one that an earlier version wrote."""

from planner.domain.roster.rules import EVERYONE, RuleSetting
from planner.workbook.input.rule_settings import rule_settings
from planner.workbook.sheets.rules import RuleRow
from scheduling.rules import RULES
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties

REST = RuleRow(rule=RestBetweenDuties.name, limit=11, mode="must")


def earlier() -> list[RuleRow]:
    """Return the rows that an earlier version wrote: every rule with its usual setting, as numbers on the sheet."""
    return [
        RuleRow(rule=kind.name, limit=kind.show_limit(kind.default), mode=kind.default_mode, weight=kind.default_weight)
        for kind in RULES
        if kind.unit
    ]


def test_a_row_at_its_usual_number_decides() -> None:
    """Somebody typed 11 hours of rest, which is the usual number: it holds also where a law asks for 10."""
    (found,) = rule_settings([REST])
    assert found == RuleSetting(RestBetweenDuties.name, "must", 11 * 60, EVERYONE, RestBetweenDuties.default_weight)


def test_a_sheet_of_an_earlier_version_leaves_usual_rows_to_the_law() -> None:
    """Of all rules as an earlier version listed them only the one that a planner changed decides anything."""
    rows = [row if row.rule != REST.rule else REST.model_copy(update={"limit": 9}) for row in earlier()]
    decided = [row for row in rule_settings(rows) if row.mode != "usual" or row.limit is not None]
    assert [(row.rule, row.limit) for row in decided] == [(REST.rule, 9 * 60)]


def test_a_sheet_of_today_keeps_what_is_typed() -> None:
    """Where the word usual stands, a rule that is off by the sheet is off, though off is its usual mode."""
    off = next(kind for kind in RULES if kind.default_mode == "off")
    rows = [RuleRow(rule=kind.name, mode="off" if kind is off else "usual") for kind in RULES]
    assert [row.rule for row in rule_settings(rows) if row.mode == "off"] == [off.name]
