"""What is wrong with a rota, without a solver."""

from dataclasses import replace
from datetime import date

import pytest
from ortools.sat.python import cp_model

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import RuleSetting
from planner.domain.roster.shifts import Shift
from scheduling.checking.check import UNKNOWN, check_rota
from scheduling.checking.desk import Desk
from tests.builders import MONDAY, person, rota, world


def test_checking_builds_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judging a rota makes no model and no solver: with both out of order the breaches are the same."""

    def refuse(*_: object) -> None:
        raise AssertionError("the checker asks the solver")

    desk, made = Desk.of(world(), Requirement()), rota("Ann - L E -")
    expected = check_rota(desk, made)
    for part in ("CpModel", "CpSolver"):
        monkeypatch.setattr(cp_model, part, refuse)
    assert tuple(check_rota(desk, made)) == tuple(expected) != ()


def test_breaches_come_in_the_order_of_the_report() -> None:
    """By rule as in the catalogue, then by day and person, each with the rule's name behind its sentence."""
    inputs = world(leave=(Leave("Bob", MONDAY, MONDAY),))
    found = check_rota(Desk.of(inputs, Requirement()), rota("Ann - L E - L E -\nBob E - - - - - -"))
    legal = [(breach.rule, breach.person, breach.day) for breach in found if breach.mode == "must"]
    assert legal == [
        ("available", "Bob", MONDAY),
        ("rest between duties", "Ann", date(2026, 6, 3)),
        ("rest between duties", "Ann", date(2026, 6, 6)),
    ]
    assert found[1].because == (
        "Ann rests 9 h between Tue 2 Jun late and Wed 3 Jun early; the least is 11 h (rest between duties)"
    )


def test_a_foreign_rota_is_judged_too() -> None:
    """A person and a code that the workbook does not know are named, the rest is judged as ever."""
    found = check_rota(Desk.of(world(), Requirement()), rota("Zed E\nAnn X L E"))
    said = [breach.because for breach in found if breach.rule == UNKNOWN]
    assert said == [
        "X in the rota on Mon 1 Jun is not a duty code of the workbook",
        "Zed in the rota on Mon 1 Jun is not a person of the workbook",
    ]
    assert any(breach.rule == "rest between duties" for breach in found)


def test_the_rules_sheet_decides_how_hard_a_rule_is() -> None:
    """Rest of 8 h, or off, finds nothing where 11 h did; should is a breach that may be published."""
    made = rota("Ann - L E -")
    for setting, modes in (
        (RuleSetting("rest between duties", "should"), ["should"]),
        (RuleSetting("rest between duties", "must", 8 * 60), []),
        (RuleSetting("rest between duties", "off"), []),
    ):
        found = check_rota(Desk.of(world(rules=(setting,)), Requirement()), made)
        assert [breach.mode for breach in found if breach.rule == "rest between duties"] == modes


def test_an_empty_rota_breaks_no_law() -> None:
    """Who does nothing rests enough."""
    assert not [b for b in check_rota(Desk.of(world(), Requirement()), Rota()) if b.mode == "must"]


def test_an_office_desk_in_december() -> None:
    """Nobody works on the 25th, and an office day on each other weekday is the contract, for full and part time."""
    first, office = date(2026, 12, 1), Shift("O", 9 * 60, 17 * 60 + 30, "Office", 30, frozenset(range(5)), "office")
    holidays = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "Boxing Day"}
    half = replace(office, code="H", end=13 * 60, break_minutes=0)
    people = (person("Ann", 40, shifts=frozenset("O")), person("Bob", 20, shifts=frozenset("H")))
    rules = (RuleSetting("contract hours", "must", 0), RuleSetting("days in a row", "off"))
    inputs = world(days=31, first=first, people=people, shifts=(office, half), holidays=holidays, rules=rules)
    days = [day for day in inputs.horizon.days if day.weekday() < 5]
    worked = [Assignment(p.name, day, *p.shifts) for p in people for day in days if day not in holidays]
    desk = Desk.of(inputs, Requirement())
    assert [b.because for b in check_rota(desk, Rota.of(worked)) if b.mode == "must"] == []
    christmas = Rota.of([*worked, Assignment("Ann", date(2026, 12, 25), "O")])
    assert "Ann works O on Fri 25 Dec but O does not run on the public holiday (Christmas Day) (available)" in [
        breach.because for breach in check_rota(desk, christmas)
    ]
