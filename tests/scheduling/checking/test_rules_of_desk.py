"""The rules and laws in force in words."""

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.outcome.rule_in_force import RuleInForce
from planner.domain.roster.rules import RuleSetting
from scheduling.checking.desk import Desk
from scheduling.checking.rules_of_desk import laws_of, rules_of
from tests.builders import person, world

REST = "rest between duties"


def of(inputs: Inputs, name: str = REST) -> list[RuleInForce]:
    """Return one rule as it is in force."""
    return [rule for rule in rules_of(Desk.of(inputs, Requirement())) if rule.rule == name]


def test_each_setting_says_for_whom_it_holds_and_who_decided_it() -> None:
    """Ann has a row, Bob the law of his rule set, Cem the usual setting."""
    people = (person("Ann"), person("Bob", rule_set="uk_wtr"), person("Cem"))
    rows = (RuleSetting(REST, "must", 720, "Ann"),)
    inputs = world(people=people, rules=rows, places={("Rules", "mode", REST, "Ann"): "Rules!D9"})
    assert [(rule.setting, rule.whom, rule.origin, rule.people) for rule in of(inputs)] == [
        ("must, 12 hours", "Ann", "row Rules!D9", ("Ann",)),
        ("must, 11 hours", "Bob", "law uk_wtr, regulation 10", ("Bob",)),
        ("must, 11 hours", "Cem", "usual setting", ("Cem",)),
    ]


def test_a_row_that_asks_for_less_than_the_law_is_named() -> None:
    """Less rest, longer shifts, a should for a must, and off; more than the law asks is no remark."""
    german = "de_arbzg asks for must, 11 hours (§5(1))"
    for row, looser in (
        (RuleSetting(REST, "must", 540), german),
        (RuleSetting(REST, "should", 660), german),
        (RuleSetting(REST, "off"), german),
        (RuleSetting(REST, "must", 720), ""),
        (RuleSetting(REST, "must"), ""),
        (RuleSetting("longest shift", "must", 720), "de_arbzg asks for must, 10 hours (§3)"),
        (RuleSetting("longest shift", "must", 480), ""),
    ):
        [rule] = of(world("Ann", labour_law="de_arbzg", rules=(row,)), row.rule)
        assert rule.looser == looser, row


def test_the_award_of_australia_and_a_longer_rest_on_the_sheet() -> None:
    """The law's 10 h hold without a row and say so; the sheet's 11 h must go before them."""
    [law] = of(world("Ann", labour_law="au_clerks"))
    assert (law.setting, law.origin[:14]) == ("must, 10 hours", "law au_clerks,")
    [own] = of(world("Ann", labour_law="au_clerks", rules=(RuleSetting(REST, "must", 660),)))
    assert (own.setting, own.origin, own.looser) == ("must, 11 hours", "row of the Rules sheet", "")


def test_a_law_says_what_it_leaves_open() -> None:
    """Federal law of the United States sets no rest; its sentences on what is not checked come with it."""
    [law] = laws_of(Desk.of(world("Ann Bob", labour_law="us_flsa"), Requirement()))
    assert (law.name, law.whom) == ("us_flsa", "everyone")
    assert "rest between duties (should, 11 hours)" in law.silent
    assert any(sentence.startswith("Federal law sets no daily rest") for sentence in law.not_checked)
    assert laws_of(Desk.of(world(), Requirement())) == ()


def test_rules_of_fairness_are_told_once() -> None:
    """Two people without a common skill are compared apart, and the rule is one row all the same."""
    people = (person("Ann", skills="desk"), person("Bob", skills="net"))
    [rule] = of(world(people=people, skills=("desk", "net")), "fair nights")
    assert (rule.whom, rule.setting) == ("everyone", "should, 1 night")
