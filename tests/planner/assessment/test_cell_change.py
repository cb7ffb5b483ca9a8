"""One cell changed: what the quick look finds is what judging the whole rota finds."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from planner.assessment.cell_change import OFF, breaches_of_change, with_duty, worst_first
from planner.domain.instants import instant
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.pattern import Pattern, cycle
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from tests.builders import MONDAY, SHIFTS, person, rota, world
from tests.plans import desk, desk_rota, requirement


def test_the_quick_look_agrees_with_the_whole_check() -> None:
    """Thirty cells of a desk by dice, floors and windows included; in the order of the whole check where as bad."""
    inputs = desk()
    given, need, dice = desk_rota(inputs), requirement(inputs, 3), Random(1)
    base = check_rota(Desk.of(inputs, need), given)
    for _ in range(30):
        name, day = dice.choice(inputs.people).name, dice.choice(inputs.horizon.days)
        duty = dice.choice((OFF, *inputs.shift, *inputs.tier))
        whole = worst_first(
            check_rota(Desk.of(inputs, need), with_duty(inputs, given, name, day, duty)).grown_since(base)
        )
        assert set(breaches_of_change(Desk.of(inputs, need), given, base, name, day, duty)) == set(whole)


def test_whoever_must_work_with_somebody_holds_their_cell() -> None:
    """Bob may only work beside Ann: her day off is his breach."""
    people = (person("Ann"), person("Bob", together=frozenset({"Ann"})))
    inputs, given = world(days=2, people=people), rota("Ann E E\nBob E -")
    base = check_rota(Desk.of(inputs, Requirement()), given)
    found = breaches_of_change(Desk.of(inputs, Requirement()), given, base, "Ann", MONDAY, OFF)
    assert "Bob" in {breach.person for breach in found}
    assert not [
        b
        for b in breaches_of_change(Desk.of(inputs, Requirement()), given, base, "Ann", MONDAY + timedelta(1), OFF)
        if b.person == "Bob"
    ]


def test_a_crew_is_judged_as_a_whole() -> None:
    """Without his Monday Bob fits the second day of the cycle by himself, and his crew still the first."""
    people = tuple(person(name, pattern="E -", offset=None, crew="Blue") for name in ("Ann", "Bob", "Cem"))
    inputs = world(days=2, people=people, patterns=(Pattern("E -", cycle("E -")),))
    given = rota("Ann E -\nBob E E\nCem E -")
    judged = Desk.of(inputs, Requirement())
    base = check_rota(judged, given)
    found = breaches_of_change(judged, given, base, "Bob", MONDAY, OFF)
    assert "follow the pattern" in {breach.rule for breach in found}


def test_a_day_without_any_shift_or_hours_on_call_can_be_judged() -> None:
    """A desk with weekends on call alone, on its Monday."""
    weekend = Tier("Weekend", "W", handover_weekday=4, ends=3 * 1440 + 540)
    inputs = world("Ann", shifts=(), tiers=(weekend,))
    judged, given = Desk.of(inputs, Requirement()), rota("Ann - - - - W W W")
    assert not breaches_of_change(judged, given, check_rota(judged, given), "Ann", MONDAY, OFF)


def test_a_site_far_to_the_east_begins_its_day_before_ours() -> None:
    """Tokyo's early of Tuesday starts on Monday 22:00 in London: giving it up leaves the floor there empty."""
    tokyo = replace(SHIFTS[0], zone="Asia/Tokyo")
    inputs = world("Ann", days=3, shifts=(tokyo,), time_zone="UTC")
    start = instant(MONDAY, 22 * 60, "UTC")
    need = Requirement((Floor(frozenset({"desk"}), start, start + 60, 1, "live"),))
    given = rota("Ann - E -")
    desk = Desk.of(inputs, need)
    assert check_rota(desk, given)[0].rule != "floors"
    found = breaches_of_change(desk, given, check_rota(desk, given), "Ann", MONDAY + timedelta(1), OFF)
    assert "floors" in {breach.rule for breach in found}
