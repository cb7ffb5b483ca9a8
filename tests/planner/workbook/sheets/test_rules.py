"""The Rules sheet."""

from planner.domain.roster.rules import RuleSetting
from planner.workbook.sheets.rules import BY_NAME, RULES_SHEET, default_rows
from scheduling.rules import RULES
from tests.planner.workbook.workbooks import objections, reader, row

REST = "rest between duties"


def test_hours_become_minutes_and_words_weights() -> None:
    """A limit is held as its rule holds it, a weight may be a word or a number."""
    setting = row(RULES_SHEET, Rule=REST, Limit=11, Mode="should", Weight="strong").setting()
    assert setting == RuleSetting(REST, "should", 660, "everyone", 9)
    assert row(RULES_SHEET, Rule=REST, Mode="must", Weight=5).setting().weight == 5


def test_a_limit_the_rule_does_not_take() -> None:
    """A limit outside what its rule accepts is refused in the rule's own unit."""
    rule = BY_NAME[REST]
    (only,) = objections(RULES_SHEET, {"Rule": REST, "Limit": 1000, "Mode": "must"})
    assert only.endswith(f"accepted: {rule.show_limit(rule.least):g} to {rule.show_limit(rule.most):g} hours")


def test_the_usual_rows_are_the_catalogue() -> None:
    """Every rule stands once, in order, decides nothing and says what it means and what is usual."""
    read = reader(RULES_SHEET, *default_rows())
    assert not read.faults
    settings = [numbered.row.setting() for numbered in read.rows]
    assert [setting.rule for setting in settings] == [rule.name for rule in RULES]
    for setting, rule in zip(settings, RULES, strict=True):
        assert setting == RuleSetting(rule.name, "usual", weight=rule.default_weight)
    assert all(f"Usual: {rule.default_mode}" in each.row.meaning for each, rule in zip(read.rows, RULES, strict=True))


def test_a_rule_about_the_team_is_set_for_everyone() -> None:
    """A row for one person of a rule about all would never be looked at, so it is refused."""
    team_rule = next(rule for rule in RULES if rule.of_team)
    (only,) = objections(RULES_SHEET, {"Rule": team_rule.name, "Applies to": "Ann", "Mode": "must"})
    assert "is about the team as a whole" in only


def test_no_plan_costs_nothing() -> None:
    """As a must the cost of hours needs a number; as a should it may be as little as can be."""
    (only,) = objections(RULES_SHEET, {"Rule": "cost of hours", "Mode": "must"})
    assert "the most that they may cost" in only
    assert not objections(RULES_SHEET, {"Rule": "cost of hours", "Mode": "must", "Limit": 20_000})
    assert not objections(RULES_SHEET, {"Rule": "cost of hours", "Mode": "should"})
