"""The rules that apply to each person."""

from dataclasses import replace

from planner.domain.roster.rules import RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.rule.rule import Rule
from scheduling.rules.cover.shift_staffing import ShiftStaffing
from scheduling.rules.days.free_sundays import FreeSundays
from scheduling.rules.days.free_weekends_at_least import FreeWeekendsAtLeast
from scheduling.rules.days.weekends_worked import WeekendsWorked
from scheduling.rules.runs.days_in_a_row import DaysInARow
from tests.builders import person, world

PEOPLE = (
    person("Ann", team="north", grade="senior", rule_set="UK"),
    person("Bob", team="north", grade="junior"),
    person("Cem", team="south", grade="junior"),
)


def in_force(*rows: RuleSetting, kind: type[Rule] = DaysInARow) -> dict[str, tuple[int, str]]:
    """Return the number and mode of one rule for each person it is in force for."""
    inputs = replace(world(), people=PEOPLE, rules=rows)
    return {name: (rule.limit, rule.mode) for rule in rules_in_force(inputs, [kind]) for name in rule.people}


def test_a_rule_not_on_the_sheet_runs_with_its_defaults() -> None:
    """Nothing on the sheet: six days in a row for all."""
    assert in_force() == dict.fromkeys(("Ann", "Bob", "Cem"), (6, "must"))


def test_the_narrower_row_wins() -> None:
    """Person before team before grade before rule set before everyone, in whatever order the rows stand."""
    rows = [
        RuleSetting("days in a row", "should", 1, "everyone"),
        RuleSetting("days in a row", "should", 2, "UK"),
        RuleSetting("days in a row", "should", 3, "junior"),
        RuleSetting("days in a row", "should", 4, "north"),
        RuleSetting("days in a row", "should", 5, "Ann"),
    ]
    assert [limit for limit, _ in in_force(*rows).values()] == [5, 4, 3]
    assert in_force(*reversed(rows)) == in_force(*rows)
    assert in_force(*rows[:2])["Ann"] == (2, "should")


def test_off_is_off_for_whom_it_says() -> None:
    """A rule switched off for a team runs for the others."""
    assert in_force(RuleSetting("days in a row", "off", applies_to="north")) == {"Cem": (6, "must")}


def test_a_rule_of_the_team_knows_only_the_row_for_everyone() -> None:
    """Cover cannot be one thing for half of the people."""
    rows = (RuleSetting(ShiftStaffing.name, "must"), RuleSetting(ShiftStaffing.name, "off", applies_to="Ann"))
    assert in_force(*rows, kind=ShiftStaffing) == dict.fromkeys(("Ann", "Bob", "Cem"), (0, "must"))


def test_a_usual_number_per_plan_grows_with_the_plan() -> None:
    """Three weekends of a month are nine of twelve weeks and one of a week; a number of the planner's own stays."""
    cases = ((28, 3), (31, 3), (84, 9), (7, 1))
    for days, limit in cases:
        inputs = world("Ann", days)
        assert [rule.limit for rule in rules_in_force(inputs, [WeekendsWorked])] == [limit]
        usual = replace(inputs, rules=(RuleSetting("weekends worked", "should"),))
        assert [rule.limit for rule in rules_in_force(usual, [WeekendsWorked])] == [limit]
        own = replace(inputs, rules=(RuleSetting("weekends worked", "should", 3),))
        assert [rule.limit for rule in rules_in_force(own, [WeekendsWorked])] == [3]


def test_a_least_per_plan_asks_no_more_than_its_share() -> None:
    """Two free weekends of a month are five of twelve weeks, and none of a week."""
    rows = (RuleSetting("free weekends at least", "must"),)
    found = [rules_in_force(world("Ann", days, rules=rows), [FreeWeekendsAtLeast])[0].limit for days in (7, 30, 84)]
    assert found == [0, 2, 5]


def test_free_sundays_are_a_rate_of_the_year() -> None:
    """15 of 52 Sundays are one of a month, three of twelve weeks and 15 of a year."""
    for days, limit in ((7, 0), (31, 1), (84, 3), (365, 15)):
        [rule] = rules_in_force(world("Ann", days, labour_law="de_arbzg"), [FreeSundays])
        assert (rule.limit, rule.mode) == (limit, "must")
