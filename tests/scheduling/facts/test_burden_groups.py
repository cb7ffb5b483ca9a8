"""Who can take a burden."""

from dataclasses import replace

from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import Shift
from scheduling.facts.burden_groups import day_groups, night_groups, on_call_groups
from tests.builders import SHIFTS, person, world

PEOPLE = (
    person("Ann", skills="desk"),
    person("Bob", skills="net"),
    person("Cem", skills="net"),
    person("Dee", most={"night": 0}),
)
NAMES = tuple(one.name for one in PEOPLE)


def test_a_need_at_night_ties_those_who_fill_it() -> None:
    """A night line of one skill parts the others off; who has no nights at all is in no group."""
    inputs = world(people=PEOPLE, skills=("desk", "net"), cover=(CoverLine(1320, 1800, skill="net", least=1),))
    assert night_groups(inputs, Requirement(), NAMES) == (("Bob", "Cem"), ("Ann",))


def test_a_need_of_the_day_says_nothing_of_nights() -> None:
    """A floor at noon, when day shifts run, ties nobody at night; one at three in the morning does."""
    inputs = world(people=PEOPLE, skills=("desk", "net"))
    start = inputs.horizon.start
    noon, three = (Requirement((Floor(frozenset({"net"}), start + at, start + at + 60, 1, "x"),)) for at in (720, 1620))
    assert night_groups(inputs, noon, NAMES) == (("Ann", "Bob", "Cem"),)
    assert night_groups(inputs, three, NAMES) == (("Bob", "Cem"), ("Ann",))


def test_a_need_in_the_gap_of_a_split_shift_is_one_of_the_night() -> None:
    """A late shift that is away from 22:00 to 24:00 cannot fill a need of 23:00; without the gap it can."""
    split = Shift("S", 18 * 60, 2 * 60, "Split", 120, kind="late", break_from=22 * 60)
    cover = (CoverLine(23 * 60, 24 * 60, skill="net", least=1),)
    for shift, groups in (
        (split, (("Bob", "Cem"), ("Ann",))),
        (replace(split, break_from=None), (("Ann", "Bob", "Cem"),)),
    ):
        inputs = world(people=PEOPLE, skills=("desk", "net"), shifts=(shift, SHIFTS[2]), cover=cover)
        assert night_groups(inputs, Requirement(), NAMES) == groups


def test_a_shift_with_a_least_ties_all_who_may_work_it() -> None:
    """One person on every night: it can be any of the three."""
    shifts = (*SHIFTS[:2], replace(SHIFTS[2], least=1))
    inputs = world(people=PEOPLE, skills=("desk", "net"), shifts=shifts)
    assert night_groups(inputs, Requirement(), NAMES) == (("Ann", "Bob", "Cem"),)


def test_a_least_that_a_must_of_the_cover_sheet_has_anyway_ties_nobody() -> None:
    """One person on every night, who must know the network: Ann relieves nobody. Of two, or as a should, she does."""
    line = CoverLine(1320, 1800, skill="net", least=1, mode="must")
    for least, cover, groups in (
        (1, line, (("Bob", "Cem"), ("Ann",))),
        (2, line, (("Ann", "Bob", "Cem"),)),
        (1, replace(line, mode="should"), (("Ann", "Bob", "Cem"),)),
        (1, replace(line, start=1260, end=1320), (("Ann", "Bob", "Cem"),)),
    ):
        shifts = (*SHIFTS[:2], replace(SHIFTS[2], least=least))
        inputs = world(people=PEOPLE, skills=("desk", "net"), shifts=shifts, cover=(cover,))
        assert night_groups(inputs, Requirement(), NAMES) == groups


def test_days_need_a_shift_that_runs() -> None:
    """Nobody can work on no days, and everybody on days on which a shift of theirs runs."""
    inputs = world(people=PEOPLE, skills=("desk", "net"))
    assert day_groups(inputs, Requirement(), dict.fromkeys(NAMES, ())) == ()
    assert day_groups(inputs, Requirement(), dict.fromkeys(NAMES, inputs.horizon.days[5:])) == (NAMES,)


def test_only_a_shift_on_a_day_of_their_own_takes_somebody_in() -> None:
    """With a shift from Sunday to Thursday, whose weekend is Friday and Saturday shares no weekend with the others."""
    week = replace(SHIFTS[0], code="R", days=frozenset((6, 0, 1, 2, 3)))
    people = (person("Ann"), person("Bob"), person("Ali", shifts=frozenset("R")), person("Eve", shifts=frozenset("R")))
    inputs = world(people=people, shifts=(*SHIFTS, week))
    friday, saturday, sunday = inputs.horizon.days[4:]
    days = {"Ann": (saturday, sunday), "Bob": (saturday, sunday), "Ali": (friday, saturday), "Eve": (sunday,)}
    assert day_groups(inputs, Requirement(), days) == (("Ann", "Bob", "Eve"),)


def test_who_works_on_no_day_of_a_weekend_shares_none() -> None:
    """Bob has at most 0 Saturdays and 0 Sundays, Cem 0 Sundays only."""
    none = {"Saturdays": 0, "Sundays": 0}
    inputs = world(people=(person("Ann"), person("Bob", most=none), person("Cem", most={"Sundays": 0})))
    days = dict.fromkeys(("Ann", "Bob", "Cem"), inputs.horizon.days[5:])
    assert day_groups(inputs, Requirement(), days) == (("Ann", "Cem"),)


def test_turns_on_call_tie_the_people_of_a_tier() -> None:
    """Two tiers of different skills are two groups; a most of 0 turns takes somebody out."""
    people = (*PEOPLE[:3], person("Dee", most={"P": 0}))
    tiers = (Tier("Primary", "P", frozenset({"desk"})), Tier("Network", "Q", frozenset({"net"})))
    inputs = world(people=people, skills=("desk", "net"), tiers=tiers)
    assert on_call_groups(inputs, NAMES) == (("Ann",), ("Bob", "Cem"))
