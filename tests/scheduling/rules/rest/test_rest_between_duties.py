"""Rest between duties."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from ortools.sat.python import cp_model

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from planner.domain.roster.rules import Mode
from planner.domain.roster.shifts import Shift
from planner.domain.roster.site import Site
from scheduling.model.rota_model import RotaModel
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties
from tests.builders import MONDAY, rota, world
from tests.scheduling.judge import amounts, said


def test_late_then_early_is_nine_hours() -> None:
    """22:00 to 07:00 is 9 h of the 11."""
    assert said(RestBetweenDuties, world(), "Ann - L E -") == [
        "Ann rests 9 h between Tue 2 Jun late and Wed 3 Jun early; the least is 11 h"
    ]


def test_night_then_night_is_rest_enough() -> None:
    """07:00 to 22:00 is 15 h."""
    assert amounts(RestBetweenDuties, world(), "Ann N N - E") == []


def test_last_months_duty_counts() -> None:
    """The night of the last day before leaves no rest for an early on the first."""
    before = (Assignment("Ann", date(2026, 5, 31), "N"),)
    assert amounts(RestBetweenDuties, world(previous=before), "Ann E") == [11 * 60]


def test_hours_are_elapsed_ones_on_the_night_the_clock_changes() -> None:
    """22:00 to 09:00 is 10 h in the spring night and 12 h in the autumn night."""
    shifts = world().shifts
    morning = shifts[0].__class__("M", 9 * 60, 15 * 60, "Morning")
    spring = world(first=date(2026, 3, 28), time_zone="Europe/London", shifts=(*shifts, morning))
    autumn = world(first=date(2026, 10, 24), time_zone="Europe/London", shifts=(*shifts, morning))
    assert amounts(RestBetweenDuties, spring, "Ann L M") == [60]
    assert amounts(RestBetweenDuties, autumn, "Ann L M") == []
    assert amounts(RestBetweenDuties, autumn, "Ann L M", 12 * 60) == []
    assert amounts(RestBetweenDuties, autumn, "Ann L M", 13 * 60) == [60]


def test_standby_is_a_duty_only_where_it_counts_as_work() -> None:
    """On call at home does not end a rest; on call at the workplace does."""
    for counts, expected in (("call-outs", []), ("all", [11 * 60 + 60])):
        tier = Tier("Primary", "P", turn="day", handover_minute=8 * 60, counts_as_work=counts)  # type: ignore[arg-type]
        assert amounts(RestBetweenDuties, world(tiers=(tier,)), "Ann P E") == expected


def test_travel_between_sites_is_no_rest() -> None:
    """20:00 to 07:00 is 11 h: enough at one site, 90 minutes too little where the way to the other takes as long."""
    sites = (Site("Leeds", travel={"York": 90}), Site("York"))
    shifts = (Shift("L", 720, 1200, "Late", site="Leeds"), Shift("E", 420, 900, "Early", site="York"))
    inputs = world(shifts=shifts, sites=sites)
    assert said(RestBetweenDuties, inputs, "Ann L E") == [
        "Ann rests 9.5 h between Mon 1 Jun late and Tue 2 Jun early, 1.5 h of travel left out; the least is 11 h"
    ]
    same = world(shifts=(shifts[0], replace(shifts[1], site="Leeds")), sites=sites)
    assert amounts(RestBetweenDuties, same, "Ann L E") == []


@pytest.mark.parametrize(("limit", "kept"), [(9 * 60, True), (9 * 60 + 1, False)])
def test_a_minute_is_enough_to_break_it(limit: int, kept: bool) -> None:
    """22:00 to 07:00 is 9 h: enough for 540 minutes, one too few for 541, for the checker and for the model."""
    inputs, plan = world("Ann"), "Ann - L E -"
    assert (amounts(RestBetweenDuties, inputs, plan, limit) == []) == kept
    model = RotaModel(inputs, Requirement(), [RestBetweenDuties(("Ann",), limit)])
    model.fix(rota(plan))
    assert (cp_model.CpSolver().solve(model.cp) == cp_model.OPTIMAL) == kept


@pytest.mark.parametrize("mode", ["must", "should"])
def test_limits_on_many_pairs_at_once_admit_what_the_check_accepts(mode: Mode) -> None:
    """With one duty a day, every pair of shifts after every shift of last month is tried, breaks of one minute too."""
    starts = [(0, 480), (1, 481), (360, 840), (361, 841), (540, 1020), (1259, 1440)]
    shifts = tuple(Shift(f"S{at}", *span) for at, span in enumerate(starts))
    rules = (OneDutyAtATime(("Ann",)), RestBetweenDuties(("Ann",), 11 * 60, mode))
    last_month = (Assignment("Ann", MONDAY - timedelta(days=1), "S5"),)
    prices = set()
    for before in ((), last_month):
        inputs = world("Ann", days=3, shifts=shifts, previous=before)
        for first, then in product(shifts, repeat=2):
            for cells in (f"Ann {first.code} {then.code} -", f"Ann - {first.code} {then.code}"):
                broken = amounts(RestBetweenDuties, inputs, cells, 11 * 60)
                model = RotaModel(inputs, Requirement(), rules)
                model.fix(rota(cells))
                solver = cp_model.CpSolver()
                legal = solver.solve(model.cp) == cp_model.OPTIMAL
                assert legal == (mode == "should" or not broken)
                assert not legal or (solver.objective_value > 0) == bool(broken)
                prices |= {solver.objective_value / sum(broken)} if legal and broken else set()
    assert len(prices) == (mode == "should")
