"""Small worlds of 7 to 10 days in which every rule can bite."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.pattern import KNOWN, Pattern
from planner.domain.roster.people import Fixed, Leave, Person, Wish
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import CoverLine, LedgerLine
from planner.domain.roster.shifts import Heads
from planner.domain.roster.site import Site
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget
from tests.builders import world
from tests.strategies.desks import people, shifts, tiers

FIRSTS = (date(2026, 6, 1), date(2026, 3, 25), date(2026, 10, 20), date(2026, 5, 31))
"""First days on a Monday, before the spring change, before the autumn change, and on a Sunday at a month's end."""

MEASURES = ("nights", "weekends", "holidays", "on-call", "on-call holidays", "wishes", "hours")

SITES = (
    Site("Riyadh", "Asia/Riyadh", weekend=frozenset((4, 5))),
    Site("Manila", "Asia/Manila", travel={"Denver": 90}),
    Site("Denver", "America/Denver"),
)

LAWS = ("", "de_arbzg", "fr_code_travail", "au_clerks")


@st.composite
def worlds(draw: DrawFn, on_call: SearchStrategy[tuple[Tier, ...]] | None = None) -> Inputs:
    """Draw a desk with rows on every sheet that a rule reads; its tiers come from `on_call`."""
    first, days = draw(st.sampled_from(FIRSTS)), draw(st.integers(7, 10))
    base = world("", days, first, time_zone="Europe/London", skills=("desk", "net"))
    base = replace(
        base,
        settings=replace(base.settings, labour_law=draw(st.sampled_from(LAWS))),
        people=draw(people(first)),
        shifts=draw(shifts()),
        tiers=draw(tiers() if on_call is None else on_call),
        openings=tuple(Opening("office", day, 8 * 60, 18 * 60) for day in range(5)),
        tickets=draw(_tickets(first_minute=base.horizon.start)),
        patterns=(*KNOWN.values(), Pattern("Own", ("E", "any", "off", "work"))),
        service=(ServiceTarget("P1", 30, 0.9, out_of_hours="on call"),),
        handling=(Handling("P1", "net", 240.0),),
    )
    return draw(_with_rows(base))


@st.composite
def _with_rows(draw: DrawFn, base: Inputs) -> Inputs:
    names, days = tuple(base.person), base.horizon.days
    name, day = st.sampled_from(names), st.sampled_from(days)
    duty = st.sampled_from((*base.shift, *base.tier))
    return replace(
        base,
        leave=tuple(draw(st.lists(st.builds(_leave, name, day, PARTS), max_size=2, unique_by=lambda row: row.person))),
        wishes=tuple(draw(st.lists(_wishes(base, name, day), min_size=2, max_size=5))),
        fixed=_of_a_cell(draw(st.lists(st.builds(Fixed, name, day, st.one_of(st.just("off"), duty)), max_size=4))),
        cover=tuple(draw(_cover())),
        heads=tuple(
            draw(st.lists(st.builds(Heads, day, st.sampled_from("EL"), st.just(1), st.just(1)), min_size=3, max_size=6,
                          unique_by=lambda row: (row.day, row.shift)))
        ),
        previous=draw(_previous(base)),
        published=Rota.of(draw(st.lists(st.builds(Assignment, name, day, duty), max_size=12))),
        today=draw(st.sampled_from((None, days[0], days[3]))),
        ledger=tuple(
            draw(st.lists(st.builds(LedgerLine, name, st.sampled_from(MEASURES), st.integers(1, 9)), max_size=8,
                          unique_by=lambda row: (row.person, row.measure)))
        ),
        holidays=dict.fromkeys(draw(st.lists(st.sampled_from(days[:5]), min_size=1, max_size=3)), "Some holiday"),
        sites=tuple(replace(site, holidays={draw(day): "Their holiday"}) for site in SITES),
        people=tuple(draw(_placed(person)) for person in base.people),
    )  # fmt: skip


def _placed(person: Person) -> SearchStrategy[Person]:
    """Return the strategy of a person at the plan's place, or at one of the sites by its clock."""
    return st.sampled_from((person, person, *(replace(person, site=site.name, zone=site.zone) for site in SITES)))


PARTS: SearchStrategy[Literal["", "am", "pm", "hours"]] = st.sampled_from(("", "", "am", "pm", "hours"))


def _leave(name: str, day: date, part: Literal["", "am", "pm", "hours"]) -> Leave:
    return Leave(name, day, day + timedelta(days=2), minutes_a_day=180 if part == "hours" else None, part=part)


def _of_a_cell(rows: Sequence[Fixed]) -> tuple[Fixed, ...]:
    """Return one row for each person and day."""
    return tuple({(row.person, row.day): row for row in rows}.values())


@st.composite
def _wishes(draw: DrawFn, base: Inputs, name: SearchStrategy[str], day: SearchStrategy[date]) -> Wish:
    first = draw(day)
    wished = ("off", "work", "N", "not E", "O", *base.tier)
    return Wish(
        draw(name), first, first + timedelta(days=draw(st.integers(0, 2))), draw(st.sampled_from(wished)),
        draw(st.sampled_from(("strong", "mild"))),
    )  # fmt: skip


def _cover() -> SearchStrategy[list[CoverLine]]:
    lines = (
        CoverLine(22 * 60, 26 * 60, frozenset({4, 5}), least=1, most=1, mode="must"),
        CoverLine(0, 24 * 60, grade="senior", least=1, mode="must"),
        CoverLine(6 * 60, 16 * 60, skill="desk", least=1, mode="must"),
        CoverLine(6 * 60, 16 * 60, frozenset({1, 2}), skill="desk", least=2, mode="must"),
    )
    return st.lists(st.sampled_from(lines), max_size=3, unique=True)


@st.composite
def _previous(draw: DrawFn, base: Inputs) -> tuple[Assignment, ...]:
    """Draw the shifts and turns of up to nine days before the plan, the last day first."""
    codes = st.sampled_from(("", "E", "L", "N", "N", "N", *(f"N{tier}" for tier in base.tier)))
    return tuple(
        Assignment(name, base.horizon.first_day - timedelta(days=back), duty)
        for name in base.person
        for back, cell in enumerate(draw(st.lists(codes, max_size=9)), 1)
        for duty in cell
    )


@st.composite
def _tickets(draw: DrawFn, first_minute: int) -> Tickets:
    """Draw how often tickets came, day and night, for the 60 days before the plan."""
    opened = np.arange(first_minute - 60 * DAY, first_minute, draw(st.sampled_from((211, 97, 1439))), dtype=np.int64)
    skills = np.resize(np.array(("desk", "net")), len(opened))
    none = np.full(len(opened), NEVER)
    return Tickets(opened, np.full(len(opened), "P1"), skills, none, np.full(len(opened), np.nan))
