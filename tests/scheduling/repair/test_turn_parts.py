"""A turn on call goes to one person whole, but for the days on which its holder is away."""

from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Rota
from planner.repair.events import Absent
from planner.repair.repair import repair
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.repair.repair_cost import Judge
from scheduling.repair.turn_parts import drop_turn_parts
from tests.builders import rota, world

PUBLISHED = rota("Ann P P P P P P P\nBob - - - - - - -")
TUESDAY_OFF = "Ann P - P P P P P"


def desk(people: str = "Ann Bob") -> Inputs:
    """Return people who can be on call for one week, which Ann holds."""
    tier = Tier("Phone", "P", frozenset({"desk"}), "week")
    return replace(world(people, days=7, tiers=(tier,)), published=PUBLISHED)


def dropped(made: Rota, decided: frozenset[int] = frozenset()) -> Rota:
    """Return a rota without spare parts; `decided` are the numbers of Ann's days that must stay."""
    inputs = desk()
    judge = Judge(Desk.of(inputs, Requirement()), {})
    cells = {("Ann", inputs.horizon.days[number]) for number in decided}
    return drop_turn_parts(judge, judge.judge(made), cells).rota


def test_a_part_goes_when_somebody_holds_the_whole_turn() -> None:
    """Bob holds the week: Ann's six days of it are not needed."""
    assert dropped(rota(f"{TUESDAY_OFF}\nBob P P P P P P P")) == rota("Bob P P P P P P P")


def test_a_part_stays_when_nobody_holds_the_whole_turn() -> None:
    """Ann's six days are all that anybody is on call."""
    made = rota(f"{TUESDAY_OFF}\nBob - - - - - - -")
    assert dropped(made) == made


def test_a_decided_day_of_a_part_stays() -> None:
    """Ann was on call on Monday: a part of the turn remains, so nothing is won by dropping her other days."""
    made = rota(f"{TUESDAY_OFF}\nBob P P P P P P P")
    assert dropped(made, frozenset({0})) == made


def test_a_sick_call_hands_only_its_days_on() -> None:
    """Ann is ill on Tuesday: Bob takes Tuesday, Ann keeps the week around it, and the turn counts as filled."""
    inputs = desk()
    tuesday = inputs.horizon.days[1]
    repaired = repair(inputs, Requirement(), PUBLISHED, [Absent("Ann", tuesday, tuesday)], seconds=5)
    assert repaired.solved.rota == rota(f"{TUESDAY_OFF}\nBob - P")
    found = check_rota(Desk.of(repaired.inputs, Requirement()), repaired.solved.rota)
    assert not [breach for breach in found if breach.rule == "on-call filled"]


def test_without_anybody_else_the_rest_of_the_turn_stays() -> None:
    """Ann is ill on Tuesday and alone: she is on call on the other days."""
    inputs = desk("Ann")
    tuesday = inputs.horizon.days[1]
    repaired = repair(inputs, Requirement(), PUBLISHED, [Absent("Ann", tuesday, tuesday)], seconds=5)
    assert repaired.solved.rota == rota(TUESDAY_OFF)
