"""Repair keeps what it can: judged against every rota there is, on a desk small enough to list them."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from planner.domain.errors import RotacastError
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Floor, Requirement, Window
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import CoverLine
from planner.repair.events import Absent, Leaver, Needed, Starter, Traded, Unwanted, apply_events
from planner.repair.repair import repair
from planner.repair.swap_request import trade
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.facts.rota_diff import changed_duties
from scheduling.rules import RULES
from tests.builders import MONDAY, SHIFTS, person, rota, world

EARLY, LATE, _ = SHIFTS
DAYS = [MONDAY + timedelta(days=i) for i in range(3)]
PUBLISHED = rota("Ann E E E\nBob L L -\nCy - - L")


@pytest.fixture
def desk() -> Inputs:
    """Three people, an early and a late to be filled every day."""
    shifts = (replace(EARLY, least=1, most=1), replace(LATE, least=1, most=1))
    return world("Ann Bob Cy", days=3, shifts=shifts, solver_seconds=5)


def every_rota(inputs: Inputs) -> list[Rota]:
    """Return every rota of the little desk: each cell early, late or off."""
    cells = [(p.name, day) for p in inputs.people for day in DAYS]
    return [
        Rota.of(Assignment(name, day, code) for (name, day), code in zip(cells, codes, strict=True) if code)
        for codes in product(("", "E", "L"), repeat=len(cells))
    ]


def worth(inputs: Inputs, plan: Rota) -> tuple[int, int, int]:
    """Return the breaches of the law, of the cover, and the changes: less is better, in this order."""
    levels = {rule.name: rule.level for rule in RULES}
    found = [b for b in check_rota(Desk.of(replace(inputs, published=None), Requirement()), plan) if b.rule in levels]
    legal = sum(b.mode == "must" and levels[b.rule] == "legal" for b in found)
    return (
        legal,
        sum(b.amount for b in found if levels[b.rule] == "cover"),
        len(list(changed_duties(inputs, plan.duties))),
    )


def test_a_sick_call_changes_as_few_duties_as_any_legal_rota_could(desk: Inputs) -> None:
    """Ann is ill on Tuesday: no rota that is as legal and as well covered changes fewer duties."""
    repaired = repair(desk, Requirement(), PUBLISHED, [Absent("Ann", DAYS[1], DAYS[1])], seconds=5)
    away = replace(desk, leave=(Leave("Ann", DAYS[1], DAYS[1], "SL"),), published=PUBLISHED)
    mondays = {a for a in PUBLISHED.assignments if a.day == DAYS[0]}
    best = min(
        worth(away, plan)
        for plan in every_rota(away)
        if mondays == {a for a in plan.assignments if a.day == DAYS[0]} and not plan.duties("Ann", DAYS[1])
    )
    assert worth(repaired.inputs, repaired.solved.rota) == best
    assert repaired.changed == best[2]


def test_the_rest_of_a_week_on_call_passes_to_somebody_else() -> None:
    """Ann falls ill on Wednesday of her week: Bob or Cy has it from then on, her two days stay, and nothing is owed."""
    tier = Tier("Phone", "P", gap_days=3)
    inputs = world("Ann Bob Cy", days=14, tiers=(tier,), solver_seconds=5)
    week = [MONDAY + timedelta(days=i) for i in range(14)]
    published = Rota.of(Assignment("Ann" if day in week[:7] else "Bob", day, "P") for day in week)
    repaired = repair(inputs, Requirement(), published, [Absent("Ann", week[2], week[6])], today=week[2], seconds=5)
    made = repaired.solved.rota
    assert {day for day in week if "P" in made.duties("Ann", day)} == {*week[:2]}
    assert {day for day in week if "P" in made.duties("Cy", day)} == {*week[2:7]}
    assert repaired.inputs.handovers == {week[2]}
    found = check_rota(Desk.of(replace(repaired.inputs, published=None), Requirement()), made)
    assert not [breach for breach in found if breach.rule in ("on-call filled", "on-call gap")]


def test_two_sick_days_of_a_week_on_call_move_only_these_two() -> None:
    """Ann is ill on Wednesday and Thursday of her week: Cy has these two days, Ann the five others, four cells change.

    Bob has the week after and three days between two turns, so only Cy can help. Ann's five days are one turn.
    """
    tier = Tier("Phone", "P", gap_days=3)
    inputs = world("Ann Bob Cy", days=14, tiers=(tier,), solver_seconds=5)
    week = [MONDAY + timedelta(days=i) for i in range(14)]
    published = Rota.of(Assignment("Ann" if day in week[:7] else "Bob", day, "P") for day in week)
    repaired = repair(inputs, Requirement(), published, [Absent("Ann", week[2], week[3])], seconds=5)
    made = repaired.solved.rota
    assert {day for day in week if "P" in made.duties("Cy", day)} == {*week[2:4]}
    assert {day for day in week if "P" in made.duties("Ann", day)} == {*week[:2], *week[4:7]}
    assert repaired.changed == 4
    assert repaired.inputs.handovers == {week[2], week[4]}
    found = check_rota(Desk.of(replace(repaired.inputs, published=None), Requirement()), made)
    assert not [breach for breach in found if breach.rule in ("on-call filled", "on-call gap", "on-call turns")]


def test_a_day_of_a_week_on_call_that_is_unwanted_moves_alone() -> None:
    """Ann wants to be rid of Wednesday: one of the others has it, her six other days stay."""
    inputs = world("Ann Bob Cy", days=7, tiers=(Tier("Phone", "P"),), solver_seconds=5)
    week = [MONDAY + timedelta(days=i) for i in range(7)]
    published = Rota.of(Assignment("Ann", day, "P") for day in week)
    repaired = repair(inputs, Requirement(), published, [Unwanted("Ann", week[2])], seconds=5)
    assert {day for day in week if "P" in repaired.solved.rota.duties("Ann", day)} == {*week} - {week[2]}
    assert repaired.changed == 2


def test_a_week_on_call_that_nobody_leaves_is_not_split() -> None:
    """Cy is ill in Ann's week on call: it stays hers whole."""
    inputs = world("Ann Bob Cy", days=7, tiers=(Tier("Phone", "P", gap_days=3),), solver_seconds=5)
    week = [MONDAY + timedelta(days=i) for i in range(7)]
    published = Rota.of(Assignment("Ann", day, "P") for day in week)
    repaired = repair(inputs, Requirement(), published, [Absent("Cy", week[2], week[6])], today=week[2], seconds=5)
    assert repaired.inputs.handovers == frozenset()
    assert repaired.changed == 0


def test_a_sick_call_that_began_before_today_takes_the_worked_days_off_too(desk: Inputs) -> None:
    """Ann did not come yesterday and stays away today: both days are off, nobody else's yesterday is touched."""
    repaired = repair(desk, Requirement(), PUBLISHED, [Absent("Ann", DAYS[0], DAYS[1])], today=DAYS[1], seconds=5)
    made = repaired.solved.rota
    assert made.duties("Ann", DAYS[0]) == made.duties("Ann", DAYS[1]) == ()
    assert {a for a in made.assignments if a.day == DAYS[0]} == {Assignment("Bob", DAYS[0], "L")}
    found = check_rota(Desk.of(replace(repaired.inputs, published=None), Requirement()), made)
    assert not [breach for breach in found if breach.mode == "must"]


def test_days_before_today_and_kept_cells_stay(desk: Inputs) -> None:
    """What is worked is worked, and what the planner keeps is kept, whatever else must move."""
    kept = [Fixed("Cy", DAYS[1], "off")]
    repaired = repair(
        desk, Requirement(), PUBLISHED, [Absent("Ann", DAYS[1], DAYS[2])], today=DAYS[1], kept=kept, seconds=5
    )
    after = repaired.solved.rota
    assert {a for a in after.assignments if a.day == DAYS[0]} == {a for a in PUBLISHED.assignments if a.day == DAYS[0]}
    assert after.duties("Cy", DAYS[1]) == ()
    assert after.duties("Ann", DAYS[1]) == after.duties("Ann", DAYS[2]) == ()


def test_nothing_happened_nothing_changes(desk: Inputs) -> None:
    """A rota that is legal and covered is left alone."""
    repaired = repair(desk, Requirement(), PUBLISHED, seconds=5)
    assert repaired.changed == 0
    assert repaired.solved.rota == PUBLISHED


def test_what_can_happen_to_a_rota(desk: Inputs) -> None:
    """Leavers get a last day, starters come on, an unwanted duty is fixed off, more need is a floor of that day."""
    after, need = apply_events(
        replace(desk, cover=(CoverLine(0, 60),)),
        Requirement(),
        [
            Leaver("Ann", DAYS[0]),
            Starter(person("Dee")),
            Unwanted("Bob", DAYS[1]),
            Needed(DAYS[1], 8 * 60, 10 * 60, frozenset({"desk"}), 2),
        ],
    )
    assert after.person["Ann"].last_day == DAYS[0]
    assert [p.name for p in after.people] == ["Ann", "Bob", "Cy", "Dee"]
    assert [(f.person, f.day, f.duty) for f in after.fixed] == [("Bob", DAYS[1], "off")]
    [floor] = need.floors
    assert (floor.start - after.horizon.start, floor.end - floor.start, floor.least) == (32 * 60, 120, 2)


def test_fixed_duties_yield_to_absence(desk: Inputs) -> None:
    """A duty that was fixed for somebody who falls ill is fixed no longer."""
    fixed = replace(desk, fixed=(Fixed("Ann", DAYS[1], "E"), Fixed("Ann", DAYS[2], "E")))
    after, _ = apply_events(fixed, Requirement(), [Absent("Ann", DAYS[1], DAYS[1])])
    assert [row.day for row in after.fixed] == [DAYS[2]]


def test_a_must_of_any_level_holds_in_a_repair(desk: Inputs) -> None:
    """Cy has at most one late: Bob's sick day is not given to Cy, though that would change fewest duties."""
    cy = replace(desk.person["Cy"], most={"L": 1})
    limited = replace(desk, people=(*desk.people[:2], cy))
    repaired = repair(limited, Requirement(), PUBLISHED, [Absent("Bob", DAYS[1], DAYS[1])], seconds=5)
    assert sum("L" in repaired.solved.rota.duties("Cy", day) for day in DAYS) <= 1
    assert not [
        b for b in check_rota(Desk.of(repaired.inputs, Requirement()), repaired.solved.rota) if b.mode == "must"
    ]


def test_what_was_short_before_is_no_reason_to_change_anything(desk: Inputs) -> None:
    """A floor of the night that nobody kept stays as it was when nothing has happened."""
    night = desk.horizon.start + 22 * 60
    need = Requirement((Floor(frozenset({"desk"}), night, night + 120, 1, "tickets"),))
    repaired = repair(desk, need, PUBLISHED, seconds=5)
    assert repaired.changed == 0


def test_rows_of_the_cover_sheet_are_kept_before_the_fewest_changes(desk: Inputs) -> None:
    """Ann, ill on Wednesday, was the one person the Cover sheet wants in the afternoon: somebody else must move."""
    published = rota("Ann E E E\nBob E L -\nCy - - -")
    inputs = replace(desk, shifts=(EARLY, LATE), cover=(CoverLine(8 * 60, 9 * 60, least=1),))
    repaired = repair(inputs, Requirement(), published, [Absent("Ann", DAYS[2], DAYS[2])], today=DAYS[1], seconds=5)
    after = repaired.solved.rota
    assert any("E" in after.duties(name, DAYS[2]) for name in ("Bob", "Cy"))
    assert (repaired.changed, repaired.fewest) == (2, True)


def test_windows_come_after_the_fewest_changes(desk: Inputs) -> None:
    """Ann falls ill on Wednesday; a window wants her hours back, and is told how much shorter it is instead."""
    published = rota("Ann E E E\nBob - - -\nCy - - -")
    inputs = replace(desk, shifts=(EARLY, LATE))
    day = desk.horizon.start + 2 * 1440
    need = Requirement((), (Window(frozenset({"desk"}), day, day + 1440, 450, "tickets"),))
    repaired = repair(inputs, need, published, [Absent("Ann", DAYS[2], DAYS[2])], today=DAYS[1], seconds=5)
    assert (repaired.changed, repaired.window_minutes) == (1, 450)


def test_two_trade_a_day_and_a_trade_that_breaks_a_must_is_refused(desk: Inputs) -> None:
    """Ann and Bob trade Tuesday; Bob may not follow a late with an early after nine hours when eleven are asked for."""
    traded = trade(desk, Requirement(), rota("Ann E E -\nBob - L -"), (), "Ann", DAYS[1], "Bob")
    assert traded.has == {"Ann": ("L",), "Bob": ("E",)}
    tight = rota("Ann E E E\nBob L L -")
    with pytest.raises(RotacastError, match=r"cannot trade 2026-06-02.*rest between duties"):
        trade(desk, Requirement(), tight, (), "Ann", DAYS[1], "Bob")
    with pytest.raises(RotacastError, match="locked"):
        trade(desk, Requirement(), PUBLISHED, [Fixed("Ann", DAYS[1], "E")], "Ann", DAYS[1], "Bob")
    repaired = repair(desk, Requirement(), PUBLISHED, [Traded(DAYS[1], {"Ann": ("L",), "Cy": ("E",)})], seconds=5)
    assert repaired.solved.rota.duties("Ann", DAYS[1]) == ("L",)


def test_hand_edits_that_break_a_must_stay_and_are_flagged(desk: Inputs) -> None:
    """Bob's late on Monday and early on Tuesday leave nine hours of rest: both were typed, both stay."""
    typed = [Fixed("Bob", DAYS[0], "L"), Fixed("Bob", DAYS[1], "E")]
    repaired = repair(desk, Requirement(), PUBLISHED, kept=typed, seconds=5)
    after = repaired.solved.rota
    assert [after.duties("Bob", day) for day in DAYS[:2]] == [("L",), ("E",)]
    musts = [b for b in check_rota(Desk.of(repaired.inputs, Requirement()), after) if b.mode == "must"]
    assert [(b.rule, b.person) for b in musts] == [("rest between duties", "Bob")]


@pytest.mark.parametrize("seconds", [0, 5])
def test_a_sick_call_that_leaves_no_gap_changes_only_the_days_of_who_is_ill(desk: Inputs, seconds: float) -> None:
    """Two are on each early and one is enough: with any seconds Ann's two days are all that changes."""
    published = rota("Ann E E E\nBob L L -\nCy E E L\nDee - - E")
    inputs = replace(desk, people=(*desk.people, person("Dee")), shifts=(replace(EARLY, least=1), LATE))
    repaired = repair(inputs, Requirement(), published, [Absent("Ann", DAYS[0], DAYS[1])], seconds=seconds)
    assert (repaired.changed, repaired.fewest, repaired.solved.status) == (2, True, "optimal")
    assert repaired.solved.rota == rota("Ann - - E\nBob L L -\nCy E E L\nDee - - E")
