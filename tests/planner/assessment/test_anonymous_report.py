"""The report of a disagreement says what is needed to see it again, and names nobody."""

import re
from dataclasses import replace

import pytest

from planner.assessment.anonymous_report import disagreement_report
from planner.domain.outcome.plan import Solved
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.contact import Contact
from planner.domain.roster.people import Fixed, Leave, Wish
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import RuleSetting
from scheduling.checking.agreement import Difference, Disagreement
from scheduling.checking.desk import Desk
from tests.builders import MONDAY, person, world

PRIVATE = ("Ana", "Bruno", "Lisbon", "Oracle", "burn-out", "Porto Bank", "ana@", "hospital", "tickets-of-porto")


@pytest.fixture
def report() -> str:
    """Return the report of a desk with something private in every text."""
    people = (
        person("Ana Lisbon", skills="Oracle", team="Porto Bank", notes="hospital on Mondays", id="Ana7"),
        person("Bruno", skills="Oracle", apart=frozenset({"Ana Lisbon"}), rule_set="de_arbzg"),
    )
    inputs = world(people=people, skills=("Oracle",), plan_name="Porto Bank", ticket_files=("tickets-of-porto.csv",))
    inputs = replace(
        inputs,
        leave=(Leave("Bruno", MONDAY, MONDAY, "burn-out"),),
        wishes=(Wish("Bruno", MONDAY, MONDAY, "not E"),),
        fixed=(Fixed("Ana Lisbon", MONDAY, "E", "after hospital"),),
        rules=(RuleSetting("days in a row", "must", 5, applies_to="Bruno"),),
        contacts=(Contact("Bruno", "PagerDuty", "P1", "ana@example.org"),),
    )
    need = Requirement((Floor(frozenset({"Oracle"}), inputs.horizon.start, inputs.horizon.start + 60, 1, "Oracle P1"),))
    solved = Solved(Rota(), "feasible", 1.0, 0.0, 1.0)
    differences = (Difference("days in a row", ("Ana Lisbon", MONDAY), 0, 1),)
    return disagreement_report(Disagreement(Desk.of(inputs, need), solved, differences))


def test_nothing_private_is_in_the_report(report: str) -> None:
    """Names, skills, teams, notes, addresses, kinds of leave and files are other words or left out."""
    assert [word for word in PRIVATE if re.search(re.escape(word), report, re.IGNORECASE)] == []


def test_the_report_has_what_is_needed_to_see_it_again(report: str) -> None:
    """The difference, and each fact with its numbered person, rule, duty and law."""
    assert "days in a row Person 1 2026-06-01: model 0, checker 1" in report
    for fact in ("wish='not E'", "duty='E'", "rule_set='de_arbzg'", "applies_to='Person 2'", "'Skill 1'", "limit=5"):
        assert fact in report
