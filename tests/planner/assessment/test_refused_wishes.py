"""What holds a refused wish, against worlds in which it can be seen by eye."""

from dataclasses import replace
from datetime import timedelta

from planner.assessment.refused_wishes import refused_wishes
from planner.domain.inputs import Inputs
from planner.domain.outcome.refusal import Refusal
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.people import Leave, Strength, Wish
from planner.domain.roster.rota import Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from tests.builders import FLEXIBLE, MONDAY, SHIFTS, rota, world

TUESDAY = MONDAY + timedelta(days=1)
NOTHING_ELSE = {"shifts": SHIFTS}


def refused(inputs: Inputs, given: Rota, need: Requirement = Requirement()) -> tuple[Refusal, ...]:  # noqa: B008
    """Return the refusals of a rota."""
    return refused_wishes(Desk.of(inputs, need), given, check_rota(Desk.of(inputs, need), given))


def wishing(wish: str, day: int = 1, **facts: object) -> Inputs:
    """Return a world in which Ann wishes something."""
    on = MONDAY + timedelta(days=day)
    return world(wishes=(Wish("Ann", on, on, wish),), **facts)  # type: ignore[arg-type]


def test_a_floor_that_would_go_short_is_said_with_its_hours() -> None:
    """One is needed from seven to three on Tuesday and only Ann is there; the cut at 14:00 makes no second span."""
    inputs = wishing("off", days=3)
    start = inputs.horizon.midnight(TUESDAY)
    need = Requirement((Floor(frozenset({"desk"}), start + 420, start + 900, 1, "tickets"),))
    [refusal] = refused(inputs, rota("Ann - E -\nBob L - L"), need)
    assert (refusal.person, refusal.day, refusal.wish, refusal.instead) == ("Ann", TUESDAY, "off", "off")
    assert refusal.reasons[0] == "leaves desk one short on Tue 2 Jun 07:00 to 15:00"


def test_the_worst_comes_first() -> None:
    """An early after Monday's late leaves 9 h of rest, which is a must; that nobody has the late is a should."""
    shifts = (SHIFTS[0], replace(SHIFTS[1], least=1), SHIFTS[2])
    [refusal] = refused(wishing("E", days=3, shifts=shifts), rota("Ann L L -\nBob - - L"))
    assert refusal.reasons[0].startswith("Ann rests 9 h")
    assert any("L on Tue 2 Jun has 0 people" in reason for reason in refusal.reasons)


def test_a_seventh_day_in_a_row_is_counted() -> None:
    """Ann works Tuesday to Sunday and wishes to work on Monday too."""
    [refusal] = refused(wishing("work", 0), rota("Ann - E E E E E E\nBob E - - - - - -"))
    assert any("is day 7 in a row for Ann" in reason for reason in refusal.reasons)


def test_of_several_ways_to_grant_a_wish_the_mildest_is_told() -> None:
    """Not the late on Tuesday, with an early on Wednesday: off is milder than a night, which leaves no rest."""
    shifts = (SHIFTS[0], replace(SHIFTS[1], least=1), SHIFTS[2])
    [refusal] = refused(wishing("not L", days=3, shifts=shifts), rota("Ann - L -\nBob E - L"))
    assert refusal.instead in ("off", "E")
    assert refusal.reasons[0].startswith("L on Tue 2 Jun has 0 people")


def test_leave_holds_a_wish_for_a_duty() -> None:
    """Who is on leave cannot have the early that was wished for."""
    [refusal] = refused(wishing("E", leave=(Leave("Ann", TUESDAY, TUESDAY),)), rota("Bob E E E"))
    assert refusal.reasons[0] == "Ann works E on Tue 2 Jun but is on leave (AL)"


def test_granted_wishes_are_not_asked_about() -> None:
    """Nothing is refused when Ann is off."""
    assert refused(wishing("off"), rota("Ann E - E")) == ()


def test_of_too_many_refused_wishes_the_strongest_are_looked_into() -> None:
    """With work for one trial of two people over three days, only the strong wish gets its reasons."""
    strengths: tuple[Strength, ...] = ("mild", "strong", "normal")
    days = (MONDAY + timedelta(days=i) for i in range(3))
    wishes = tuple(Wish("Ann", day, day, "off", strength) for day, strength in zip(days, strengths, strict=True))
    inputs, given = world(days=3, wishes=wishes), rota("Ann E E E\nBob L L L")
    breaches = check_rota(Desk.of(inputs, Requirement()), given)
    assert len(refused_wishes(Desk.of(inputs, Requirement()), given, breaches)) == 3
    [told] = refused_wishes(Desk.of(inputs, Requirement()), given, breaches, work=len(inputs.people) * 3)
    assert told.day == TUESDAY


def test_a_wish_for_a_flexible_row_is_tried_with_four_of_its_shifts() -> None:
    """Ann wishes F and has an early: the refusal names one of the row, and what it would break."""
    shifts = (replace(SHIFTS[0], least=1), *FLEXIBLE)
    [refusal] = refused(wishing("F", days=3, shifts=shifts), rota("Ann - E -\nBob E - E"))
    assert (refusal.wish, refusal.instead) in {("F", shift.code) for shift in FLEXIBLE}
    assert any("E on Tue 2 Jun has 0 people" in reason for reason in refusal.reasons)
