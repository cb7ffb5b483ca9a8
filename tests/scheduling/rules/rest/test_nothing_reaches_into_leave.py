"""Nothing reaches into leave."""

from datetime import date

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave, Wish
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.service_targets import Opening
from scheduling.rules.rest.nothing_reaches_into_leave import NothingReachesIntoLeave
from tests.builders import MONDAY, SHIFTS, person, world
from tests.scheduling.judge import amounts, said

TUESDAY, WEDNESDAY = MONDAY.replace(day=2), MONDAY.replace(day=3)
LEAVE = (Leave("Ann", TUESDAY, WEDNESDAY),)


def test_a_night_before_leave_reaches_into_it() -> None:
    """The night of Monday ends at 07:00 of the first day of leave; the late shift ends two hours before."""
    inputs = world(leave=LEAVE)
    assert said(NothingReachesIntoLeave, inputs, "Ann N") == [
        "Ann's N of Mon 1 Jun reaches 7 h into leave (AL) of Tue 2 Jun"
    ]
    assert amounts(NothingReachesIntoLeave, inputs, "Ann L") == []


def test_the_number_is_the_hours_before() -> None:
    """With ten hours before leave the late shift, which ends two hours before, is eight hours too late."""
    inputs = world(leave=LEAVE)
    assert said(NothingReachesIntoLeave, inputs, "Ann L", 600) == [
        "Ann's L of Mon 1 Jun ends 2 h before leave (AL) of Tue 2 Jun; the least is 10 h before"
    ]
    assert amounts(NothingReachesIntoLeave, inputs, "Ann E", 600) == [60]


def test_a_wished_day_off_and_the_end_of_the_contract_count() -> None:
    """Bob wishes Tuesday off and Ann's last day is Monday: no night of Monday is theirs."""
    wishes = (Wish("Bob", TUESDAY, TUESDAY, "off"),)
    inputs = world(people=(person("Ann", last_day=MONDAY), person("Bob")), wishes=wishes)
    assert amounts(NothingReachesIntoLeave, inputs, "Ann N\nBob N") == [420, 420]


def test_leave_after_the_last_day_of_the_plan_counts() -> None:
    """The last night of the plan ends on the first day of the next one, which is leave."""
    inputs = world(days=1, leave=LEAVE)
    assert amounts(NothingReachesIntoLeave, inputs, "Ann N") == [420]


def test_a_turn_on_call_that_ends_in_leave() -> None:
    """A week on call that is handed over on Monday at 09:00 reaches nine hours into leave from that Monday."""
    inputs = world(tiers=(Tier("Primary", "P"),), leave=(Leave("Ann", date(2026, 6, 8), date(2026, 6, 9)),))
    assert amounts(NothingReachesIntoLeave, inputs, "Ann P P P P P P P") == [540]


def test_leave_starts_by_the_persons_own_clock() -> None:
    """In Manila it is 15:00 when the night of London ends: eight hours more of leave."""
    people = (person("Ann", zone="Asia/Manila"),)
    inputs = world(people=people, leave=LEAVE, time_zone="Europe/London")
    assert amounts(NothingReachesIntoLeave, inputs, "Ann N") == [14 * 60]


def test_the_evening_and_the_night_before_a_wished_day_off_are_free() -> None:
    """With six hours a duty ends by 18:00: the early of Monday may be worked, its late and its night may not."""
    wishes = (Wish("Ann", TUESDAY, TUESDAY, "off"), Wish("Bob", TUESDAY, TUESDAY, "off"))
    inputs = world("Ann Bob Cem", wishes=wishes)
    assert amounts(NothingReachesIntoLeave, inputs, "Ann E\nCem N", 360) == []
    assert said(NothingReachesIntoLeave, inputs, "Ann L\nBob N", 360) == [
        "Ann's L of Mon 1 Jun ends 2 h before the wished day off of Tue 2 Jun; the least is 6 h before",
        "Bob's N of Mon 1 Jun reaches 7 h into the wished day off of Tue 2 Jun; the least is 6 h before",
    ]


def test_every_day_of_a_wish_counts_and_no_other() -> None:
    """Tuesday and Wednesday are wished off: Tuesday's night reaches into the wish, Wednesday's into Thursday."""
    inputs = world("Ann", wishes=(Wish("Ann", TUESDAY, WEDNESDAY, "off"),))
    assert amounts(NothingReachesIntoLeave, inputs, "Ann - N N") == [420]


def test_a_minute_is_enough_to_break_it() -> None:
    """The late ends 120 minutes before the leave, the evening shift as it starts."""
    inputs = world(shifts=(*SHIFTS, Shift("X", 16 * 60, 24 * 60)), leave=LEAVE)
    assert amounts(NothingReachesIntoLeave, inputs, "Ann L", 120) == []
    assert amounts(NothingReachesIntoLeave, inputs, "Ann L", 121) == [1]
    assert said(NothingReachesIntoLeave, inputs, "Ann X", 60) == [
        "Ann's X of Mon 1 Jun ends 0 h before leave (AL) of Tue 2 Jun; the least is 1 h before"
    ]


def test_a_day_on_call_without_hours_ends_as_it_starts() -> None:
    """The desk is open round the clock, so that nobody is called out of hours until Tuesday 09:00."""
    tier = Tier("Primary", "P", turn="day", hours="out of hours")
    inputs = world(tiers=(tier,), leave=LEAVE, openings=tuple(Opening("desk", day, 0, 1440) for day in range(7)))
    assert amounts(NothingReachesIntoLeave, inputs, "Ann P") == []
