"""On random desks, with any seconds, a repair is never worse than what anybody can do by hand in a minute."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import RuleSetting
from planner.repair.events import Absent
from planner.repair.repair import Repaired, repair
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.model.soft_limits import BreachKey
from scheduling.rules import RULES
from tests.builders import MONDAY, SHIFTS, world

PEOPLE, DAYS = "Ann Bob Cy Dee", 9
NAMES = PEOPLE.split()
EARLY, LATE, NIGHT = SHIFTS
KIND = {rule.name: rule for rule in RULES}

Cell = tuple[str, date]

cells = st.tuples(st.sampled_from(NAMES), st.integers(0, DAYS - 1).map(lambda offset: MONDAY + timedelta(days=offset)))
duties = st.sampled_from(["E", "E", "L", "N", "P"])
absences = st.tuples(cells, st.integers(0, 2)).map(lambda a: Absent(a[0][0], a[0][1], a[0][1] + timedelta(days=a[1])))
typed = st.dictionaries(cells, st.sampled_from(["E", "L", "N", "off"]), max_size=3)


def desk(least: int, tier_turn: str, hard: bool) -> Inputs:
    """Return four people with an early and a late to fill, someone on call, and cover as a must or as a should."""
    shifts = (replace(EARLY, least=least, most=2), replace(LATE, least=1, most=2), NIGHT)
    tier = Tier("Phone", "P", frozenset({"desk"}), tier_turn)  # type: ignore[arg-type]
    rows = (RuleSetting("least and most per shift", "must"),) if hard else ()
    return world(PEOPLE, days=DAYS, shifts=shifts, tiers=(tier,), rules=rows)


def by_hand(published: Rota, absent: list[Absent], cells_typed: dict[Cell, str]) -> Rota:
    """Return the published rota with typed cells in and absent people's duties off."""
    away = {
        (a.person, a.first_day + timedelta(days=i)) for a in absent for i in range((a.last_day - a.first_day).days + 1)
    }
    stay = {a for a in published.assignments if (a.person, a.day) not in away and (a.person, a.day) not in cells_typed}
    new = {
        Assignment(name, day, code)
        for (name, day), code in cells_typed.items()
        if code != "off" and (name, day) not in away
    }
    return Rota.of(stay | new)


def cost(
    inputs: Inputs, need: Requirement, before: Mapping[BreachKey, int], published: Rota, rota: Rota
) -> tuple[int, int, int]:
    """Return minutes of broken musts, weighted minutes of new gaps, and changed duties, a piece as a third of a day."""
    must = cover = changes = 0
    for breach in check_rota(Desk.of(inputs, need), rota):
        minutes = 1 if breach.unit == "min" else 480 // breach.parts
        if breach.mode == "must":
            must += minutes * breach.amount
        elif KIND[breach.rule].level == "cover":
            new = max(0, breach.amount - before.get((breach.rule, breach.at), 0))
            cover += minutes * KIND[breach.rule].default_weight * new
    for name in NAMES:
        for day in inputs.horizon.days:
            for codes in ({"E", "L", "N"}, {"P"}):
                had, has = codes & {*published.duties(name, day)}, codes & {*rota.duties(name, day)}
                changes += len(had - has) if had else len(has)
    return must, cover, changes


@settings(max_examples=30, deadline=None, derandomize=True, database=None)
@given(
    st.dictionaries(cells, duties, min_size=10, max_size=30),
    st.lists(absences, min_size=0, max_size=2),
    typed,
    st.sampled_from([0, 0.02, 0.2, 2]),
    st.integers(1, 2),
    st.sampled_from(["day", "week"]),
    st.booleans(),
)
def test_a_repair_is_never_worse_than_the_one_by_hand(
    drawn: dict[Cell, str], absent: list[Absent], cells_typed: dict[Cell, str],
    seconds: float, least: int, turn: str, hard: bool,
) -> None:  # fmt: skip
    """Musts, people and changes, compared in this order by the checker, are as by hand or better."""
    inputs = desk(least, turn, hard)
    published = Rota.of(Assignment(name, day, code) for (name, day), code in drawn.items())
    start = inputs.horizon.start
    need = Requirement(
        tuple(
            Floor(frozenset({"desk"}), start + d * 1440 + 540, start + d * 1440 + 780, 1, "tickets")
            for d in range(DAYS)
        )
    )
    kept = [Fixed(name, day, code) for (name, day), code in cells_typed.items()]
    repaired: Repaired = repair(inputs, need, published, absent, kept=kept, seconds=seconds)
    before = check_rota(Desk.of(inputs, need), published).amounts
    after, asked, made = repaired.inputs, repaired.requirement, repaired.solved.rota
    hand = cost(after, asked, before, published, by_hand(published, absent, cells_typed))
    assert cost(after, asked, before, published, made) <= hand
    for (name, day), code in cells_typed.items():
        if after.available(after.person[name], day):
            assert made.duties(name, day) == (() if code == "off" else (code,))


@settings(max_examples=6, deadline=None, derandomize=True, database=None)
@given(st.dictionaries(cells, duties, min_size=10, max_size=30), st.lists(absences, min_size=1, max_size=2))
def test_more_seconds_are_never_worse(drawn: dict[Cell, str], absent: list[Absent]) -> None:
    """The work that seconds buy goes on from where fewer seconds end."""
    inputs = desk(2, "day", hard=True)
    published = Rota.of(Assignment(name, day, code) for (name, day), code in drawn.items())
    before = check_rota(Desk.of(inputs, Requirement()), published).amounts
    costs = []
    for seconds in (0, 0.05, 0.2, 2):
        made = repair(inputs, Requirement(), published, absent, seconds=seconds)
        costs.append(cost(made.inputs, made.requirement, before, published, made.solved.rota))
    assert costs == sorted(costs, reverse=True)
