"""The rules that apply to each person."""

from dataclasses import replace

from planner.domain.rules import RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.rule.rule import Rule
from scheduling.rules.cover.shift_staffing import ShiftStaffing
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
