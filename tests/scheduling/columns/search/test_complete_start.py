"""The completion of a greedy start."""

from dataclasses import replace

import numpy as np

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.complete_start import complete_start
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import translate
from tests.builders import world


def test_trades_fill_the_contracts_that_one_person_alone_cannot() -> None:
    """Ann has all 14 early shifts of 7.5 h and Bob none, of a contract of 7 each: nobody alone can do any better."""
    base = world("Ann Bob", days=14)
    kept = {"contract hours", "least and most per shift"}
    off = tuple(RuleSetting(rule.name, "off") for rule in rules_in_force(base) if rule.name not in kept)
    people = tuple(replace(person, contract_minutes=7 * 450 // 2) for person in base.people)
    early = replace(base.shift["E"], least=1, most=1)
    inputs = replace(base, shifts=(early,), rules=off, people=people)
    whole = translate(ReadableModel(inputs, Requirement(), rules_in_force(inputs)), None)
    start = whole.cells(Rota.of(Assignment("Ann", day, "E") for day in base.horizon.days))
    done = whole.rota(complete_start(whole.problem, start, WorkClock(60.0), np.random.default_rng(1)), Rota())
    worked = {name: [a.day for a in done.assignments if a.person == name] for name in ("Ann", "Bob")}
    assert sorted(worked["Ann"] + worked["Bob"]) == list(base.horizon.days)
    assert (len(worked["Ann"]), len(worked["Bob"])) == (7, 7)
