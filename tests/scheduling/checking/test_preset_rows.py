"""What chosen laws mean for the rules."""

from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.roster.rules import RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.checking.preset_rows import law_settings
from scheduling.presets import PRESETS
from scheduling.rules import RULES
from tests.builders import person, world


def in_force(inputs: Inputs, rule: str) -> dict[str, tuple[int, str]]:
    """Return number and mode of a rule by person; who is not named has it off."""
    found = [r for r in rules_in_force(inputs) if r.name == rule]
    return {name: (r.limit, r.mode) for r in found for name in r.people}


def team(**facts: Any) -> Inputs:
    """Return Ann under the plan's law and Bob under California's."""
    return world(people=(person("Ann"), person("Bob", rule_set="us_california")), **facts)


def test_what_a_law_leaves_to_the_house_is_no_must() -> None:
    """Federal law of the United States sets no rest: the usual number is a should, and a row can make it a must."""
    inputs = world(labour_law="us_flsa")
    assert in_force(inputs, "rest between duties") == dict.fromkeys(("Ann", "Bob"), (660, "should"))
    own = world(labour_law="us_flsa", rules=(RuleSetting("rest between duties", "must"),))
    assert in_force(own, "rest between duties") == dict.fromkeys(("Ann", "Bob"), (660, "must"))


def test_laws_leave_only_rules_of_the_catalogue_to_the_house() -> None:
    """A rule that a law sets is not left open by it."""
    known = {kind.name for kind in RULES}
    for law in PRESETS:
        assert set(law.left_to_house) <= known - {figure.rule for figure in law.figures}
        assert len({row.rule for row in law_settings(law)}) == len(law_settings(law))


def test_the_plans_law_holds_for_everyone() -> None:
    """France: 10 h a shift, a rule that is usually off."""
    assert in_force(world(labour_law="fr_code_travail"), "longest shift") == {
        "Ann": (600, "must"),
        "Bob": (600, "must"),
    }
    assert in_force(world(), "longest shift") == {}


def test_a_persons_own_law_takes_the_place_of_the_plans() -> None:
    """Bob keeps California's days in a calendar week; France's longest shift, averages and rest are not his."""
    inputs = team(labour_law="fr_code_travail")
    assert in_force(inputs, "longest shift") == {"Ann": (600, "must")}
    assert in_force(inputs, "average weekly hours") == {"Ann": (44 * 60, "must")}
    assert in_force(inputs, "days in a calendar week") == {"Ann": (6, "must"), "Bob": (6, "must")}
    assert in_force(inputs, "rest between duties") == {"Ann": (660, "must"), "Bob": (660, "should")}


def test_the_rules_sheet_wins() -> None:
    """A row for everyone sets a rule past all laws, a row for a person past that one's."""
    everyone = RuleSetting("longest shift", "should", 720)
    bob = RuleSetting("days in a calendar week", "must", 5, "Bob")
    inputs = team(labour_law="fr_code_travail", rules=(everyone, bob))
    assert in_force(inputs, "longest shift") == {"Ann": (720, "should"), "Bob": (720, "should")}
    assert in_force(inputs, "days in a calendar week") == {"Ann": (6, "must"), "Bob": (5, "must")}


def test_rows_with_the_mode_usual_leave_the_rule_to_the_law() -> None:
    """The Rules sheet of a new workbook has a row for every rule, and the law that is chosen sets them all the same."""
    usual = tuple(RuleSetting(kind.name, "usual", weight=kind.default_weight) for kind in RULES)
    inputs = team(labour_law="fr_code_travail", rules=usual)
    assert in_force(inputs, "longest shift") == {"Ann": (600, "must")}
    assert rules_in_force(inputs) == rules_in_force(team(labour_law="fr_code_travail"))
    assert rules_in_force(world(rules=usual)) == rules_in_force(world())


def test_a_row_at_its_usual_number_decides() -> None:
    """Australia's award asks for 10 h of rest; a row with the usual 11 h goes before it, in any mode."""
    assert in_force(world("Ann", labour_law="au_clerks"), "rest between duties") == {"Ann": (600, "must")}
    for mode in ("must", "usual"):
        rows = (RuleSetting("rest between duties", mode, 660),)
        inputs = world("Ann", labour_law="au_clerks", rules=rows)
        assert in_force(inputs, "rest between duties") == {"Ann": (660, "must")}


def test_a_row_without_a_number_takes_that_of_the_law() -> None:
    """France's shifts of 10 h as a should; a number in a row that is usual leaves the law's must."""
    should = world("Ann", labour_law="fr_code_travail", rules=(RuleSetting("average weekly hours", "should"),))
    assert in_force(should, "average weekly hours") == {"Ann": (44 * 60, "should")}
    usual = world("Ann", labour_law="fr_code_travail", rules=(RuleSetting("longest shift", "usual", 540),))
    assert in_force(usual, "longest shift") == {"Ann": (540, "must")}
