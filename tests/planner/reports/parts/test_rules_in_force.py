"""The rules in force on a page."""

from dataclasses import replace

from planner.domain.outcome.breach import Breach
from planner.domain.outcome.rule_in_force import NOT_ADVICE, USUAL, LawInForce, RuleInForce
from planner.reports.parts.rules_in_force import laws_text, looser_lines, rules_table, who_decided
from tests.builders import MONDAY

REST = RuleInForce(
    "rest between duties", "must", 9.0, "hours", 3, ("Ann",), "Ann", "row Rules!D9", "uk_wtr asks for must, 11 hours"
)


def test_a_rule_that_asks_for_less_than_the_law_stands_out() -> None:
    """The cell warns, and the sentence has rule, people, origin and law."""
    cell = rules_table((REST,)).rows[0][-1]
    assert getattr(cell, "tone", "") == "warn"
    assert looser_lines((REST,)) == (
        "rest between duties is must, 9 hours for Ann by row Rules!D9: uk_wtr asks for must, 11 hours",
    )


def test_a_breach_names_the_row_or_the_law_that_set_its_rule() -> None:
    """Ann's rest is set by a row; nobody has set Bob's, nor a should of the same rule."""
    law = replace(REST, people=("Cem",), origin="law uk_wtr, reg. 10")
    usual = replace(REST, people=("Bob",), origin=USUAL)
    rules = (usual, REST, law)
    broken = Breach("rest between duties", "must", ("Ann",), 60, "min", "too short", "Ann", MONDAY)
    assert who_decided(rules, broken) == "set by row Rules!D9"
    assert who_decided(rules, replace(broken, person="Cem")) == "set by law uk_wtr, reg. 10"
    assert who_decided(rules, replace(broken, person="Bob")) == ""
    assert who_decided(rules, replace(broken, mode="should")) == ""


def test_a_law_says_what_it_leaves_open_and_that_it_is_no_advice() -> None:
    """The heading names the law, the lines what is the house's to set and what is not checked."""
    law = LawInForce("us_flsa", "the Act", "everyone", ("weekly rest (should, 35 hours)",), ("State laws.",))
    [text] = laws_text((law,))
    assert text.title == "What the Act leaves open"
    assert text.lines == (
        f"us_flsa holds for everyone. {NOT_ADVICE}",
        "us_flsa sets nothing for these rules, so they are the house's to set: weekly rest (should, 35 hours).",
        "Not checked: State laws.",
    )
