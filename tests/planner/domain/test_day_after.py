"""Laws of the day after a plan: an eastern site's shift that begins in the last night counts as a week earlier."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from planner.capacity.requirement.supply import Supply
from planner.capacity.simulation.attendance import attend
from planner.domain.day_after import shifts_of_day_after, work_of_day_after
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Productivity, Requirement
from planner.domain.roster.rota import Assignment
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import Shift
from planner.domain.roster.site import Site
from planner.reports.measures.cover import covers
from scheduling.facts.rota_view import RotaView
from scheduling.rules.cover.cover_by_hand import CoverByHand
from tests.builders import MONDAY, rota, world

PUNE = Shift("A", 6 * 60 + 30, 15 * 60 + 30, zone="Asia/Kolkata", site="Pune")
"""In June it begins at 19:00 of the day before in Denver, and ends at 04:00."""

DENVER = Shift("C", 10 * 60, 19 * 60)

TEAM = rota("Asha A A A A A - -\nBela - - - - - A A\nCarl C C C C C C C")


def two_sites(days: int = 7, holiday: date | None = None) -> Inputs:
    """Return a plan by Denver's clock with a site in Pune, and one person needed at every hour."""
    pune = Site("Pune", "Asia/Kolkata", holidays={holiday: "Their holiday"} if holiday else {})
    cover = (CoverLine(19 * 60, 24 * 60, least=1, mode="must"),)
    base = world("Asha Bela Carl", days, time_zone="America/Denver", shifts=(PUNE, DENVER), cover=cover)
    return replace(base, sites=(pune,))


def test_the_shift_of_the_day_after_is_staffed_as_the_same_weekday_before() -> None:
    """Monday's shift in Pune begins on Sunday evening in Denver: Asha, who has the Mondays, stands for it."""
    inputs = two_sites()
    after = MONDAY + timedelta(days=7)
    assert shifts_of_day_after(inputs) == {"A": MONDAY}
    assert list(work_of_day_after(inputs, TEAM)) == [Assignment("Asha", after, "A")]


def test_a_short_plan_takes_its_last_day() -> None:
    """Three days have no Thursday before the one after them."""
    assert shifts_of_day_after(two_sites(days=3)) == {"A": MONDAY + timedelta(days=2)}


def test_a_shift_that_rests_on_the_day_after_stands_for_nothing() -> None:
    """A public holiday in Pune on the day after leaves the last evening in Denver uncovered, and so it is found."""
    base = two_sites(holiday=MONDAY + timedelta(days=7))
    inputs = replace(base, shifts=(replace(PUNE, holidays="no"), DENVER))
    assert shifts_of_day_after(inputs) == {}
    (breach,) = CoverByHand(tuple(inputs.person)).check(RotaView(inputs, Requirement(), TEAM))
    assert (breach.day, breach.amount) == (MONDAY + timedelta(days=6), 5 * 60)


def test_the_last_night_has_no_hole_and_nobody_works_more() -> None:
    """Every reading of cover has somebody there until midnight; the duties of no person have the shift."""
    inputs = two_sites()
    view = RotaView(inputs, Requirement(), TEAM)
    assert list(CoverByHand(tuple(inputs.person)).check(view)) == []
    assert covers(inputs, Requirement(), TEAM)[1].gap.min() == 0
    assert [duty.day for duty in view.duties("Asha")] == [MONDAY + timedelta(days=i) for i in range(5)]
    last = np.array([inputs.horizon.end - 300, inputs.horizon.end])
    assert np.diff(Supply.of(inputs, Productivity(), TEAM).up_to(frozenset({"desk"}), last)).tolist() == [300.0]
    evening = [duty for duty in attend(inputs, TEAM).duties if duty.end == 7 * 1440]
    assert [(duty.start, duty.person) for duty in evening] == [(7 * 1440 - 300, 0)]


def test_a_plan_without_sites_in_the_east_has_no_such_shift() -> None:
    """The next day begins after the last night, and the night shift is the plan's own."""
    assert shifts_of_day_after(world()) == {}
