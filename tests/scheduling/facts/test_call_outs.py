"""How often people on call are called."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import exp

import numpy as np
import pytest

from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.roster.on_call_tier import Tier
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from scheduling.facts.call_outs import CallOuts
from tests.builders import world

LONDON = "Europe/London"
TIERS = (Tier("Network", "N1", frozenset({"net"})), Tier("Anything", "A"), Tier("Desk", "D1", frozenset({"desk"})))


def called(rows: Sequence[tuple[date, int, str, str]]) -> Inputs:
    """Return inputs with tickets of a day, a minute of it in London, a priority and a skill; P1 goes to on call."""
    opened = np.array([instant(day, minute, LONDON) for day, minute, _, _ in rows], np.int64)
    order = np.argsort(opened)
    priority, skill = (np.array([row[i] for row in rows])[order] for i in (2, 3))
    none = np.full(len(rows), NEVER)
    return world(
        skills=("desk", "net"),
        time_zone=LONDON,
        tiers=TIERS,
        tickets=Tickets(opened[order], priority, skill, none, np.full(len(rows), np.nan)),
        service=(ServiceTarget("P1", 30, 0.9, out_of_hours="on call"), ServiceTarget("P2", 60, 0.9)),
        handling=(Handling("P1", "net", 50), Handling("P2", "net", 500)),
    )


def test_calls_are_night_tickets_of_priorities_that_go_to_on_call() -> None:
    """Of 14 nights with a P1 at 23:00, P1 tickets at noon and P2 tickets at night none count: 14 calls in 56 nights."""
    days = [date(2026, 5, 1) + timedelta(days=i) for i in range(14)]
    rows = [
        row for day in days for row in ((day, 1380, "P1", "net"), (day, 720, "P1", "net"), (day, 1390, "P2", "net"))
    ]
    inputs = called([*rows, (date(2026, 5, 20), 600, "P2", "net")])
    assert CallOuts(inputs).calls_a_night("N1") == 14 / 56
    assert CallOuts(inputs).chance_of_a_call("N1") == pytest.approx(1 - exp(-0.25))
    assert CallOuts(inputs).minutes_a_night("N1") == 13  # a quarter of 50 minutes, rounded up


def test_the_first_tier_with_the_skill_is_called() -> None:
    """A desk ticket goes to the tier that takes anything, since it stands before the desk's own."""
    inputs = called([(date(2026, 5, 1), 60, "P1", "desk"), (date(2026, 5, 20), 600, "P2", "net")])
    assert [CallOuts(inputs).calls_a_night(code) for code in ("N1", "A", "D1")] == [0, 1 / 56, 0]
    assert CallOuts(inputs).minutes_a_night("A") == 1  # 30 minutes where the Handling sheet says nothing


def test_a_night_is_meant_on_the_clock_of_its_day() -> None:
    """06:30 is night and 07:30 is not, before the clock goes forward on 29 March 2026 as after it."""
    for minute, count in ((390, 2), (450, 0)):
        rows = [(date(2026, 3, day), minute, "P1", "net") for day in (10, 31)]
        assert CallOuts(called([*rows, (date(2026, 4, 20), 600, "P2", "net")])).calls_a_night("N1") == count / 56


def test_the_on_call_sheet_wins_over_the_tickets() -> None:
    """Two calls a night of 50 minutes, whatever came; without tickets as well."""
    stated = tuple(replace(tier, calls_a_night=2.0) for tier in TIERS)
    inputs = replace(called([(date(2026, 5, 1), 60, "P1", "net")]), tiers=stated)
    assert (CallOuts(inputs).calls_a_night("N1"), CallOuts(inputs).minutes_a_night("N1")) == (2.0, 100)
    assert CallOuts(world(tiers=(replace(TIERS[1], calls_a_night=0.5),))).minutes_a_night("A") == 15
    assert CallOuts(world(tiers=TIERS)).calls_a_night("A") == 0
