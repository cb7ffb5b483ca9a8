"""Small random worlds in which every rule can bite, and random rotas over them."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.domain.outcome.requirement import Floor, Productivity, Requirement, Window
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave, Wish
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import CoverLine, LedgerLine
from planner.domain.roster.shifts import Heads, Shift
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget
from tests.builders import SHIFTS, person, world

NAMES = ("Ann", "Bob", "Cem")
FIRSTS = (date(2026, 3, 25), date(2026, 10, 20), date(2026, 6, 1), date(2026, 4, 30))
"""First days before the spring change, before the autumn change, on a Monday, and at a month's end."""

MEASURES = ("nights", "weekends", "holidays", "on-call", "on-call holidays", "wishes", "hours")

OFFICE = Shift("O", 9 * 60, 17 * 60, "Office", 60, days=frozenset(range(5)), kind="office", least=1, most=1)


def random_world(seed: int) -> Inputs:
    """Return a little team with leave, wishes, fixed duties, cover by hand, three tiers and a tail."""
    dice = Random(seed)
    first = FIRSTS[seed % len(FIRSTS)]
    days = dice.randint(9, 16)
    base = world(" ".join(NAMES), days, first, time_zone="Europe/London", skills=("desk", "net"))
    people = (
        person("Ann", dice.choice((20, 37, 40)), "desk net", team="north", grade="senior"),
        person("Bob", dice.choice((20, 40)), {"desk": 0.8}, team="north", shifts=frozenset("ELO")),
        person(
            "Cem",
            dice.choice((24, 40)),
            "net",
            team="south",
            grade="junior",
            first_day=dice.choice((None, first + timedelta(days=3))),
            on_call=dice.choice((None, frozenset("PD"))),
        ),
    )
    early, late, night = SHIFTS
    shifts = (replace(early, least=1, most=1), replace(late, least=1), replace(night, most=1), OFFICE)
    base = replace(base, people=people, shifts=shifts, tiers=_tiers(dice), openings=_openings())
    base = _with_laws_and_tickets(base, seed)
    within = [first + timedelta(days=i) for i in range(days)]
    return replace(
        base,
        leave=tuple(
            Leave(name, day, day + timedelta(days=2)) for name in NAMES[:2] for day in dice.sample(within[:-3], 1)
        ),
        wishes=tuple(
            Wish(
                dice.choice(NAMES), day, day + timedelta(days=dice.randint(0, 2)), wish, dice.choice(("strong", "mild"))
            )
            for wish in ("off", "work", "N", "not E", "P", "O")
            for day in dice.sample(within, 1)
        ),
        fixed=tuple(
            Fixed(dice.choice(NAMES), day, duty) for duty in ("E", "N", "off", "S") for day in dice.sample(within, 1)
        ),
        cover=_cover(dice),
        heads=tuple(Heads(day, code, 1, 1) for code in "EL" for day in dice.sample(within, 3)),
        previous=_tail(dice, first),
        ledger=tuple(LedgerLine(name, measure, dice.randint(0, 3)) for name in NAMES for measure in MEASURES),
        holidays=dict.fromkeys(dice.sample(within, 3), "Some holiday"),
    )


def _with_laws_and_tickets(base: Inputs, seed: int) -> Inputs:
    """Add what only some rules look at: laws, colleagues, what is published, and the calls of earlier nights."""
    dice = Random(-seed)
    first, days = base.horizon.first_day, base.horizon.days
    ann, bob, cem = base.people
    people = (
        replace(
            ann, most={"night": 2, "E": 1}, together=frozenset({"Bob"}), rule_set=dice.choice(("", "us_california"))
        ),
        replace(bob, apart=frozenset({"Cem"}), most={"P": 3}, rule_set=dice.choice(("", "us_california"))),
        replace(cem, together=frozenset({"Ann", "Bob"})),
    )
    early, late, night, office = base.shifts
    early = replace(early, most_in_a_row=dice.choice((None, 1, 2)))
    late = replace(late, break_minutes=0, not_next_day=frozenset("EO"), least_in_a_row=dice.choice((1, 2, 3)))
    night = replace(night, least_in_a_row=2, most_in_a_row=3)
    opened = np.sort(np.array([base.horizon.start - dice.randrange(1, 60 * DAY) for _ in range(400)], np.int64))
    skills = np.array([dice.choice(("desk", "net")) for _ in opened])
    none = np.full(len(opened), NEVER)
    return replace(
        base,
        settings=replace(base.settings, labour_law=dice.choice(("", "de_arbzg", "fr_code_travail", "au_clerks"))),
        people=people,
        shifts=(early, late, night, office),
        tiers=tuple(replace(tier, respond_minutes=dice.choice((5, 15, 30))) for tier in base.tiers),
        published=Rota.of(Assignment(dice.choice(NAMES), dice.choice(days), dice.choice("ELNP")) for _ in range(12)),
        today=dice.choice((None, first, first + timedelta(days=3))),
        handovers=frozenset({days[seed % len(days)]}) if seed % 2 else frozenset(),
        tickets=Tickets(opened, np.full(len(opened), "P1"), skills, none, np.full(len(opened), np.nan)),
        service=(ServiceTarget("P1", 30, 0.9, out_of_hours="on call"),),
        handling=(Handling("P1", "net", 240.0),),
    )


def _tiers(dice: Random) -> tuple[Tier, ...]:
    return (
        Tier("Primary", "P", frozenset({"net"}), "week", dice.randint(0, 6), gap_days=dice.choice((0, 3, 8))),
        Tier("Secondary", "S", frozenset(), "day", people=dice.choice((1, 2)), gap_days=2, hours="out of hours"),
        Tier(
            "Site", "D", frozenset({"desk"}), "day", handover_minute=8 * 60, counts_as_work="all", hours="out of hours"
        ),
    )


def _openings() -> tuple[Opening, ...]:
    return tuple(Opening("office", day, 8 * 60, 18 * 60) for day in range(5))


def _cover(dice: Random) -> tuple[CoverLine, ...]:
    return (
        CoverLine(6 * 60, 16 * 60, skill="desk", least=dice.randint(1, 2), mode="must"),
        CoverLine(22 * 60, 26 * 60, frozenset({4, 5}), least=1, most=1, mode="must"),
        CoverLine(0, 24 * 60, grade="senior", least=1, mode="must"),
    )


def _tail(dice: Random, first: date) -> tuple[Assignment, ...]:
    found = []
    for name in NAMES:
        for back in range(1, 10):
            day = first - timedelta(days=back)
            if dice.random() < 0.7:
                found.append(Assignment(name, day, dice.choice("ELNNN")))
            if dice.random() < 0.2:
                found.append(Assignment(name, day, dice.choice("PSD")))
    return tuple(found)


def random_requirement(inputs: Inputs, seed: int) -> Requirement:
    """Return a few floors and windows over the skills of a world."""
    dice = Random(seed)
    start, end = inputs.horizon.start, inputs.horizon.end
    sets = (frozenset({"desk"}), frozenset({"net"}), frozenset({"desk", "net"}))
    floors = []
    windows = []
    for _ in range(12):
        at = dice.randrange(start, end - 240, 60)
        floors.append(
            Floor(
                dice.choice(sets),
                at,
                at + dice.choice((60, 90, 240)),
                dice.randint(1, 2),
                "tickets",
                frozenset(dice.choice(("", "P", "PS"))),
            )
        )
        opens = dice.randrange(start, end - 2880, 60)
        windows.append(
            Window(
                dice.choice(sets), opens, opens + dice.choice((480, 1440, 2880)), 15 * dice.randint(10, 120), "tickets"
            )
        )
    return Requirement(tuple(floors), tuple(windows), Productivity(0.04, 0.05, 0.85))


def random_rota(inputs: Inputs, seed: int) -> Rota:
    """Return a rota made by dice, some people twice on a day; turns on call are held whole."""
    dice = Random(seed)
    busy = dice.choice((0.3, 0.6, 0.9))
    found: list[Assignment] = []
    for someone in inputs.people:
        for day in inputs.horizon.days:
            duties = range(dice.choices((0, 1, 2), (1 - busy, busy * 0.95, busy * 0.05))[0])
            found += [Assignment(someone.name, day, dice.choice("EELNNNO")) for _ in duties]
        for tier in inputs.tiers:
            for turn in inputs.turns(tier):
                if dice.random() < 0.3:
                    found += [Assignment(someone.name, day, tier.code) for day in turn]
    return Rota.of(found)
