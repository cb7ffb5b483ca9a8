"""Laws of attendance: shifts, breaks and stand-by of a rota become comings and goings."""

from datetime import timedelta

import numpy as np
import pytest

from planner.capacity.simulation.attendance import attend
from planner.capacity.simulation.ticket_kernel import BREAKS
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from tests.builders import MONDAY, person, rota, world

EVE = MONDAY - timedelta(days=1)


def test_a_shift_is_one_coming_and_one_going() -> None:
    """An early shift of the second day lies from 07:00 to 15:00 with its half hour of break in the middle half."""
    found = attend(world(meetings=0.0), rota("Ann - E"))
    (duty,) = found.duties
    assert (duty.start, duty.end, duty.paid) == (1440 + 420, 1440 + 900, 450)
    ((at, minutes),) = duty.pauses
    assert minutes == 30
    assert 1440 + 420 + 120 <= at <= 1440 + 900 - 120 - 30


def test_a_night_across_the_last_midnight_ends_with_the_horizon() -> None:
    """What lies after the last day is not simulated; the paid time is cut alike."""
    (duty,) = attend(world(days=1, meetings=0.0), rota("Ann N")).duties
    assert (duty.start, duty.end) == (1320, 1440)
    assert duty.paid == pytest.approx(120 * 8 / 9)


def test_last_months_night_reaches_into_the_first_morning() -> None:
    """The Previous sheet says who is there until 07:00 of the first day."""
    inputs = world(previous=(Assignment("Bob", EVE, "N"),))
    first = attend(inputs, rota("Ann E")).duties[1]
    assert (first.person, first.start, first.end) == (1, 0, 420)


def test_without_last_month_the_first_night_is_that_of_a_week_later() -> None:
    """So that no plan begins with an empty night that nobody planned."""
    duties = attend(world(), rota("Ann - - - - - - N")).duties
    assert (duties[0].start, duties[0].end) == (0, 420)


def test_colleagues_do_not_break_together() -> None:
    """Eight people of one shift with half an hour of break in four hours: at most two are away at once."""
    names = "A B C D E F G H"
    found = attend(world(names, meetings=0.0), rota("\n".join(f"{name} E" for name in names.split())))
    pauses = [pause for duty in found.duties for pause in duty.pauses]
    away = [sum(at <= minute < at + length for at, length in pauses) for minute in range(420, 900)]
    assert max(away) <= 2
    assert sum(away) == pytest.approx(8 * 30, abs=8)


def test_meetings_are_a_pause_of_their_share() -> None:
    """Five percent of seven and a half hours are 22.5 minutes."""
    (duty,) = attend(world(meetings=0.05), rota("Ann E")).duties
    assert sorted(minutes for _, minutes in duty.pauses) == [22.5, 30]


def test_shifts_that_touch_are_one_stretch() -> None:
    """A late shift and the night after it are worked through; the person neither leaves nor comes between."""
    found = attend(world(meetings=0.0), rota("Ann L+N"))
    (duty,) = found.duties
    assert (duty.start, duty.end, duty.paid) == (840, 1320 + 540, 450 + 480)


def test_an_absence_takes_a_whole_shift() -> None:
    """Neither coming, nor break, nor going of a missed shift happens, and it is not paid for as presence."""
    found = attend(world(meetings=0.0), rota("Ann E - E"))
    presence = found.presence_events(np.array([True, False]))
    assert presence.at.min() == 2 * 1440 + 420
    assert (presence.kind == BREAKS).sum() == 1
    missed, lost = np.array([True, False]), np.array([0.0, 120.0])
    assert found.paid(missed, np.zeros(2)).tolist() == [450, 0]
    assert found.paid(missed, lost).tolist() == [450 * 0.75, 0]  # two hours of eight


def test_absences_are_as_frequent_as_the_setting_and_the_same_in_every_rota() -> None:
    """A person is sick on a day or not, whatever shift they have; over many months 4 of 100 shifts are missed."""
    early, late = (attend(world(days=7), rota(f"Ann {' '.join([code] * 7)}")) for code in "EL")
    missed = [early.missed(0.04, 1, replication) for replication in range(2000)]
    assert np.mean(missed) == pytest.approx(0.04, abs=0.005)
    assert all((early.missed(0.3, 1, r) == late.missed(0.3, 1, r)).all() for r in range(20))


def test_days_on_call_that_follow_each_other_are_one_stretch() -> None:
    """Two days from 09:00 to 09:00 are 48 hours of stand-by; the tier is filled on two days."""
    tier = Tier("Primary", "P", turn="day")
    found = attend(world(tiers=(tier,), previous=(Assignment("Bob", EVE, "E"),)), rota("Ann P P -"))
    (turn,) = found.standbys
    assert (turn.person, turn.start, turn.end) == (0, 540, 540 + 2880)
    assert found.standby_days == (2,)


def test_those_with_few_skills_come_first() -> None:
    """At a change of shift the specialist chooses before the generalist, whatever their names."""
    people = (person("Ann", skills="desk net"), person("Bob", skills="desk"))
    found = attend(world(people=people, skills=("desk", "net")), rota("Ann E\nBob E"))
    assert found.presence_events(np.zeros(2, bool)).person[:2].tolist() == [1, 0]


def test_a_rota_without_anybody_is_empty() -> None:
    """No duty, no change, nothing paid."""
    found = attend(world(), rota(""))
    assert len(found.presence_events(found.missed(0.5, 1, 1)).at) == 0
    assert found.paid(found.missed(0.5, 1, 1), np.zeros(0)).tolist() == [0, 0]
