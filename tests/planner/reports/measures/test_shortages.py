"""Runs of missing people."""

from dataclasses import replace

import numpy as np

from planner.domain.horizon import Horizon
from planner.domain.outcome.requirement import Requirement
from planner.reports.measures.cover import Cover, Group
from planner.reports.measures.key_figures import key_figures
from planner.reports.measures.shortages import plan_shortages, shortages
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from tests.builders import MONDAY, SHIFTS, rota, world
from tests.plans import plan


def test_runs_are_joined_and_ordered_by_size() -> None:
    """Missing 1, 2, 0, 1 people in four hours is a run of 3 person-hours and one of 1."""
    horizon = Horizon(MONDAY, MONDAY)
    required = np.array([1, 2, 0, 1] + [0] * 20)
    cover = Cover(Group(frozenset({"net"})), required, np.zeros(24, np.int64), (frozenset(),) * 24)
    first, second = shortages((cover,), horizon)
    assert (first.people, first.minutes, first.end - first.start) == (2, 180, 120)
    assert second.minutes == 60
    assert first.sentence("UTC") == "net: 2 people short, Mon 1 Jun 00:00 to 02:00"


def test_a_shift_below_its_least_is_short_whatever_the_tickets_need() -> None:
    """Two earlies a day are asked for by the Shifts sheet: one is missing on Monday, two on Tuesday."""
    early = replace(SHIFTS[0], least=2)
    inputs = world(days=2, shifts=(early,))
    made = rota("Ann E -")
    short = plan_shortages(
        plan(inputs, made, breaches=check_rota(Desk.of(inputs, Requirement()), made), requirement=Requirement())
    )
    assert [(s.who, s.people, s.minutes) for s in short] == [("shift E", 2, 960), ("shift E", 1, 480)]
    assert short[0].sentence("UTC") == "shift E: 2 people short, Tue 2 Jun 07:00 to 15:00"
    key = key_figures(
        plan(inputs, made, breaches=check_rota(Desk.of(inputs, Requirement()), made), requirement=Requirement())
    )
    assert key.hours_short == 24


def test_a_shift_with_too_many_is_not_short() -> None:
    """At most one early, and two are there: a rule is broken, and nobody is missing."""
    inputs = world(days=1, shifts=(replace(SHIFTS[0], most=1),))
    made = rota("Ann E\nBob E")
    breaches = check_rota(Desk.of(inputs, Requirement()), made)
    assert breaches
    assert plan_shortages(plan(inputs, made, breaches=breaches, requirement=Requirement())) == ()
