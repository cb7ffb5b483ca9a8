"""Contradictory workbooks, each with a known minimal conflict: the search finds all of them, and none larger."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.conflict import Conflict, WayOut
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import CoverLine, RuleSetting
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.conflicts.explain import each_way_once, explain
from scheduling.solving.solve import solve_rota
from tests.builders import FLEXIBLE, MONDAY, SHIFTS, person, world

DAYS = [MONDAY + timedelta(days=i) for i in range(28)]
EARLY, LATE, NIGHT = SHIFTS
NIGHTS = (22 * 60, 31 * 60)


@dataclass(frozen=True)
class Known:
    """A contradictory world, and the parts of rows that stand in its known minimal conflict, one per row."""

    inputs: Callable[[], Inputs]
    rows: tuple[str, ...]


def fixed(name: str, *duties: tuple[int, str]) -> tuple[Fixed, ...]:
    """Return fixed duties by the number of the day from 0."""
    return tuple(Fixed(name, DAYS[day], duty) for day, duty in duties)


def must(rule: str, limit: int | None = None, whom: str = "everyone") -> RuleSetting:
    """Return a row of the Rules sheet that is a must."""
    return RuleSetting(rule, "must", limit, whom)


def off(*rules: str) -> tuple[RuleSetting, ...]:
    """Return rows that set rules off."""
    return tuple(RuleSetting(rule, "off") for rule in rules)


NO_NIGHT_RULES = off("rest after nights", "nights in a row", "hours in seven days")

KIT: dict[str, Known] = {
    "a fixed night on a leave day": Known(
        lambda: world(fixed=fixed("Ann", (1, "N")), leave=(Leave("Ann", DAYS[0], DAYS[2]),)),
        ("fixed to N on Tue 2 Jun", "on leave"),
    ),
    "11 h against two fixed duties": Known(
        lambda: world(fixed=fixed("Ann", (0, "L"), (1, "E"))),
        ("fixed to L", "fixed to E", "rest between duties"),
    ),
    "a fixed early after last month's late": Known(
        lambda: world(
            previous=(Assignment("Ann", MONDAY - timedelta(days=1), "L"),), fixed=fixed("Ann", (0, "E"))
        ),
        ("had L on Sun 31 May", "fixed to E", "rest between duties"),
    ),
    "a fixed early after last month's night": Known(
        lambda: world(
            previous=(Assignment("Ann", MONDAY - timedelta(days=1), "N"),),
            fixed=fixed("Ann", (0, "E")), rules=off("rest after nights"),
        ),
        ("had N on Sun 31 May", "fixed to E", "rest between duties"),
    ),
    "five fixed nights in a row": Known(
        lambda: world(
            fixed=fixed("Ann", *((day, "N") for day in range(5))),
            rules=off("rest after nights", "hours in seven days", "weekly rest", "days in a row"),
        ),
        (*("fixed to N",) * 5, "nights in a row"),
    ),
    "a shift soon after nights": Known(
        lambda: world(fixed=fixed("Ann", (0, "N"), (2, "E"))),
        ("fixed to N", "fixed to E", "rest after nights"),
    ),
    "seven fixed days in a row": Known(
        lambda: world(
            days=10, fixed=fixed("Ann", *((day, "E") for day in range(7))),
            rules=off("hours in seven days", "weekly rest"),
        ),
        (*("fixed to E",) * 7, "days in a row"),
    ),
    "more hours than a week allows": Known(
        lambda: world(
            fixed=fixed("Ann", (0, "E"), (1, "E"), (2, "E")), rules=(must("hours in seven days", 20 * 60),)
        ),
        (*("fixed to E",) * 3, "hours in seven days"),
    ),
    "a fixed duty before the first day": Known(
        lambda: world(people=(person("Ann", first_day=DAYS[3]),), fixed=fixed("Ann", (1, "E"))),
        ("fixed to E", "starts on Thu 4 Jun"),
    ),
    "a fixed duty after the last day": Known(
        lambda: world(people=(person("Ann", last_day=DAYS[3]),), fixed=fixed("Ann", (5, "E"))),
        ("fixed to E", "last day is Thu 4 Jun"),
    ),
    "a fixed duty that is not theirs": Known(
        lambda: world(people=(person("Ann", shifts=frozenset("EL")),), fixed=fixed("Ann", (1, "N"))),
        ("fixed to N", "works only E and L"),
    ),
    "a fixed duty on a day it does not run": Known(
        lambda: world(shifts=(replace(EARLY, days=frozenset(range(5))), LATE, NIGHT), fixed=fixed("Ann", (5, "E"))),
        ("fixed to E", "runs only on Mon, Tue, Wed, Thu and Fri"),
    ),
    "more fixed nights than agreed": Known(
        lambda: world(people=(person("Ann", most={"N": 1}),), fixed=fixed("Ann", (0, "N"), (1, "N"))),
        ("fixed to N", "fixed to N", "at most N 1 time"),
    ),
    "more fixed Mondays than the person works": Known(
        lambda: world(days=8, people=(person("Ann", most={"Mondays": 1}),), fixed=fixed("Ann", (0, "E"), (7, "E"))),
        ("fixed to E", "fixed to E", "Ann has at most 1 Monday"),
    ),
    "more fixed nights than the plan allows": Known(
        lambda: world(fixed=fixed("Ann", (0, "N"), (1, "N")), rules=(must("nights in the plan", 1),)),
        ("fixed to N", "fixed to N", "nights in the plan"),
    ),
    "two who are apart on one shift": Known(
        lambda: world(
            people=(person("Ann", apart=frozenset({"Bob"})), person("Bob")),
            fixed=(*fixed("Ann", (0, "E")), *fixed("Bob", (0, "E"))),
        ),
        ("Ann is fixed to E", "Bob is fixed to E", "never on shift at the same time as Bob"),
    ),
    "a novice whose mentor is away": Known(
        lambda: world(
            people=(person("Ann", together=frozenset({"Bob"})), person("Bob")),
            fixed=fixed("Ann", (0, "E")), leave=(Leave("Bob", DAYS[0], DAYS[1]),),
        ),
        ("Ann is fixed to E", "Bob is on leave", "only while Bob is on shift"),
    ),
    "a shift right after one it must not follow": Known(
        lambda: world(
            shifts=(replace(EARLY, not_next_day=frozenset("L")), LATE, NIGHT), fixed=fixed("Ann", (0, "E"), (1, "L"))
        ),
        ("fixed to E", "fixed to L", "E is not followed by L"),
    ),
    "a flexible shift right after one that no flexible shift follows": Known(
        lambda: world(
            shifts=(replace(EARLY, not_next_day=frozenset(shift.code for shift in FLEXIBLE)), *FLEXIBLE),
            fixed=fixed("Ann", (0, "E"), (1, "F6:30-11")),
        ),
        ("fixed to E", "fixed to F6:30-11", "E is not followed by F on the next day"),
    ),
    "more at night than there are people": Known(
        lambda: world(days=3, cover=(CoverLine(*NIGHTS, least=3, mode="must"),)),
        ("at least 3 on duty",),
    ),
    "nobody with the skill at night": Known(
        lambda: world(days=3, skills=("desk", "net"), cover=(CoverLine(*NIGHTS, skill="net", least=1, mode="must"),)),
        ("at least 1 with net on duty",),
    ),
    "cover while one of two is away": Known(
        lambda: world(
            days=3, cover=(CoverLine(*NIGHTS, least=2, mode="must"),), leave=(Leave("Bob", DAYS[1], DAYS[1]),)
        ),
        ("at least 2 on duty", "Bob is on leave"),
    ),
    "cover while one of two is fixed off": Known(
        lambda: world(days=3, cover=(CoverLine(*NIGHTS, least=2, mode="must"),), fixed=fixed("Bob", (1, "off"))),
        ("at least 2 on duty", "Bob is fixed off"),
    ),
    "cover of two lines that exclude each other": Known(
        lambda: world(
            days=2,
            cover=(CoverLine(*NIGHTS, least=2, mode="must"), CoverLine(*NIGHTS, least=0, most=1, mode="must")),
        ),
        ("at least 2 on duty", "at most 1 on duty"),
    ),
    "one person for every night of a week": Known(
        lambda: world(
            "Ann", days=7, cover=(CoverLine(*NIGHTS, least=1, mode="must"),),
            rules=off("rest after nights", "hours in seven days", "weekly rest", "days in a row"),
        ),
        ("at least 1 on duty", "nights in a row"),
    ),
    "a shift's least as a must with too few who work it": Known(
        lambda: world(
            days=2, people=(person("Ann", shifts=frozenset("E")), person("Bob")),
            shifts=(EARLY, LATE, replace(NIGHT, least=2)), rules=(must("least and most per shift"),),
        ),
        ("N needs at least 2 people a day", "Ann works only E"),
    ),
    "more fixed to a shift than it takes": Known(
        lambda: world(
            shifts=(replace(EARLY, most=1), LATE, NIGHT), rules=(must("least and most per shift"),),
            fixed=(*fixed("Ann", (0, "E")), *fixed("Bob", (0, "E"))),
        ),
        ("Ann is fixed to E", "Bob is fixed to E", "E has at most 1 person a day"),
    ),
    "on call while on leave": Known(
        lambda: world(
            tiers=(Tier("Primary", "P", turn="day"),), fixed=fixed("Ann", (1, "P")),
            leave=(Leave("Ann", DAYS[1], DAYS[1]),),
        ),
        ("fixed to P", "on leave"),
    ),
    "two turns on call too close": Known(
        lambda: world(
            tiers=(Tier("Primary", "P", turn="day", gap_days=5),), fixed=fixed("Ann", (0, "P"), (3, "P"))
        ),
        ("fixed to P on Mon 1 Jun", "fixed to P on Thu 4 Jun", "at least 5 days apart"),
    ),
    "on call and a night": Known(
        lambda: world(tiers=(Tier("Primary", "P", turn="day"),), fixed=fixed("Ann", (1, "P"), (1, "N"))),
        ("fixed to P", "fixed to N", "on-call not with nights"),
    ),
    "a law against two fixed duties": Known(
        lambda: world(
            shifts=(replace(EARLY, end=19 * 60), LATE, NIGHT), labour_law="de_arbzg", fixed=fixed("Ann", (0, "E"))
        ),
        ("fixed to E", "longest shift"),
    ),
    "a stricter row for one person": Known(
        lambda: world(
            fixed=(*fixed("Ann", (0, "L"), (1, "L")), *fixed("Bob", (0, "L"), (1, "L"))),
            rules=(must("rest between duties", 17 * 60, "Bob"),),
        ),
        ("Bob is fixed to L on Mon", "Bob is fixed to L on Tue", "for Bob"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", KIT)
def test_the_conflict_is_found_and_no_larger_than_known(name: str) -> None:
    """The solver finds that musts clash, and the conflict has the known rows, of which no rota keeps all."""
    known = KIT[name]
    inputs = known.inputs()
    solved = solve_rota(Desk.of(inputs, Requirement()), seconds=3)
    assert solved.first_legal_seconds is None
    found = explain(Desk.of(inputs, Requirement()), check_rota(Desk.of(inputs, Requirement()), solved.rota))
    assert found
    told = [row.says for row in found[0].rows]
    assert len(told) <= len(known.rows)
    assert len(told) == len(known.rows), told
    left = list(told)
    for part in known.rows:
        match = next((says for says in left if part in says), None)
        assert match is not None, (part, told)
        left.remove(match)


@pytest.mark.parametrize("name", KIT)
def test_every_conflict_has_a_way_out(name: str) -> None:
    """At least one change that would end it is named, the cheapest first."""
    inputs = KIT[name].inputs()
    [conflict, *_] = explain(Desk.of(inputs, Requirement()), check_rota(Desk.of(inputs, Requirement()), _fixed(inputs)))
    prices = [way.price for way in conflict.ways_out]
    assert prices
    assert prices == sorted(prices)


def _fixed(inputs: Inputs) -> Rota:
    """Return the rota of what is fixed and nothing else."""
    return Rota.of(Assignment(row.person, row.day, row.duty) for row in inputs.fixed if row.duty != "off")


def test_a_rota_that_is_wrong_is_no_workbook_that_is() -> None:
    """Two duties with too little rest, typed by hand: another rota keeps the rules, so nothing contradicts."""
    inputs = world()
    typed = Rota.of([Assignment("Ann", DAYS[0], "L"), Assignment("Ann", DAYS[1], "E")])
    assert explain(Desk.of(inputs, Requirement()), check_rota(Desk.of(inputs, Requirement()), typed)) == ()


def test_two_conflicts_are_told_as_two() -> None:
    """Ann's and Bob's have nothing to do with each other."""
    inputs = world(
        fixed=(*fixed("Ann", (0, "L"), (1, "E")), *fixed("Bob", (3, "N"))), leave=(Leave("Bob", DAYS[3], DAYS[3]),)
    )
    found = explain(Desk.of(inputs, Requirement()), check_rota(Desk.of(inputs, Requirement()), _fixed(inputs)))
    assert {conflict.person for conflict in found} == {"Ann", "Bob"}
    assert len(found) == 2


def test_the_cheapest_way_out_is_a_change_of_the_house() -> None:
    """To accept one person too few is the cheapest, then to move a leave, then to hire one more person."""
    inputs = KIT["cover while one of two is away"].inputs()
    [conflict] = explain(Desk.of(inputs, Requirement()), check_rota(Desk.of(inputs, Requirement()), Rota()))[:1]
    changes = [way.change for way in conflict.ways_out]
    assert "1 person; the least is 2" in changes[0]
    assert changes[1] == "move Bob's leave on Tue 2 Jun"
    assert changes[2] == "one more person"


def test_the_cells_are_named_where_they_are_known() -> None:
    """A row that was read says its cell, one that is usual its sheet."""
    inputs = replace(
        KIT["11 h against two fixed duties"].inputs(),
        places={("Fixed", "duty", "Ann", date(2026, 6, 1), "L"): "Fixed!C2"},
    )
    [conflict] = explain(Desk.of(inputs, Requirement()), check_rota(Desk.of(inputs, Requirement()), _fixed(inputs)))
    assert [row.place for row in conflict.rows] == ["Fixed!C2", "Rota", "Rules"]


def test_each_way_out_is_told_once() -> None:
    """Three shifts ask for more at weekends than two people may work: what the Shifts sheet asks is one way out."""
    shifts = tuple(replace(shift, least=1) for shift in SHIFTS)
    rows = (must("least and most per shift"), must("weekends worked", 1))
    inputs = world("Ann Bob Cy Dee", days=14, shifts=shifts, rules=rows)
    found = explain(Desk.of(inputs, Requirement()), check_rota(Desk.of(inputs, Requirement()), Rota()))
    changes = [way.change for conflict in found for way in conflict.ways_out]
    assert changes
    assert len(changes) == len(set(changes))


def test_a_conflict_that_an_earlier_way_out_ends_is_left_out() -> None:
    """Two pairs on leave leave one line of the Cover sheet short: to accept the gap ends both, so one is told."""
    gap = WayOut("accept that 1 person is there", 1.0)
    one, other = (Conflict((), (gap, WayOut(f"move {name}'s leave", 5.0))) for name in ("Ann", "Bob"))
    hired = Conflict((), (WayOut("more hours", 2.0), WayOut("one more person", 20.0, hires=True)))
    again = Conflict((), (WayOut("fewer nights", 2.0), WayOut("one more person", 20.0, hires=True)))
    assert each_way_once([one, other, hired, again]) == (one, hired, replace(again, ways_out=again.ways_out[:1]))
