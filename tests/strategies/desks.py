"""People, shifts and on-call tiers of small desks."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Person
from planner.domain.roster.shifts import Shift
from tests.builders import SHIFTS, person

NAMES = ("Ann", "Bob", "Cem", "Dee")

OFFICE = Shift("O", 9 * 60, 17 * 60, "Office", 60, days=frozenset(range(5)), kind="office", most=1)


@st.composite
def shifts(draw: DrawFn) -> tuple[Shift, ...]:
    """Draw early, late and night with limits in a row, an office shift, and a second late of the same hours or not."""
    early, late, night = SHIFTS
    least = draw(st.sampled_from((0, 1)))
    early = replace(early, least=least, most=1 + least, most_in_a_row=draw(st.sampled_from((None, 1, 2))))
    late = replace(
        late,
        least=least,
        break_minutes=0,
        not_next_day=draw(st.sampled_from((frozenset("EO"), frozenset("E"), frozenset[str]()))),
        least_in_a_row=draw(st.integers(1, 3)),
        most_in_a_row=draw(st.sampled_from((None, 2, 3))),
    )
    night = replace(night, most=2, least_in_a_row=draw(st.integers(1, 3)), most_in_a_row=draw(st.integers(2, 3)))
    early, late = (replace(shift, site=draw(st.sampled_from(("", "Manila", "Denver")))) for shift in (early, late))
    twin = (replace(late, code="F"),) if draw(st.booleans()) else ()
    begins, optional = draw(st.sampled_from((None, 720))), draw(st.booleans())
    split = replace(OFFICE, start=480, end=1260, break_minutes=300, break_from=begins, optional=optional)
    return (early, late, night, draw(st.sampled_from((OFFICE, split))), *twin)


@st.composite
def tiers(draw: DrawFn) -> tuple[Tier, ...]:
    """Draw a tier held for weeks, one for days, and one whose standby counts as work; at times only the first."""
    minutes = st.sampled_from((30, 15, 5))
    three = (
        Tier(
            "Primary", "P", frozenset({"net"}), "week", draw(st.integers(0, 6)), respond_minutes=draw(minutes),
            gap_days=draw(st.sampled_from((0, 3, 8))), ends=draw(st.sampled_from((None, None, 3 * 1440))),
        ),
        Tier(
            "Secondary", "S", frozenset(), "day", people=draw(st.integers(1, 2)), gap_days=2, hours="out of hours",
            respond_minutes=draw(minutes),
        ),
        Tier(
            "Site", "D", frozenset({"desk"}), "day", handover_minute=8 * 60, counts_as_work="all", hours="out of hours",
            respond_minutes=draw(minutes),
        ),
    )  # fmt: skip
    return three[: draw(st.sampled_from((3, 3, 3, 1)))]


def no_tiers() -> SearchStrategy[tuple[Tier, ...]]:
    """Return the strategy of a desk without on-call."""
    return st.just(())


@st.composite
def paid_by_call_out(draw: DrawFn) -> tuple[Tier, ...]:
    """Draw tiers of which no standby counts as work."""
    return tuple(replace(tier, counts_as_work="call-outs") for tier in draw(tiers()))


@st.composite
def people(draw: DrawFn, first: date) -> tuple[Person, ...]:
    """Draw two to four people who differ in hours, skills, grades, teams, and what they may work."""
    names = NAMES[: draw(st.integers(2, 4))]
    return tuple(draw(_person(name, number, names, first)) for number, name in enumerate(names))


@st.composite
def _person(draw: DrawFn, name: str, number: int, names: tuple[str, ...], first: date) -> Person:
    others = [other for other in names if other != name]
    some = st.sets(st.sampled_from(others), max_size=1).map(frozenset)
    pattern, offset = draw(st.sampled_from(("", "4 on 4 off", "Own"))), draw(st.sampled_from((0, 3, None)))
    return person(
        name,
        draw(st.sampled_from((40, 20, 37))),
        {"desk": draw(st.sampled_from((1.0, 0.8)))} if number == 1 else draw(st.sampled_from(("desk net", "net"))),
        team=draw(st.sampled_from(("north", "south"))),
        grade=("senior", "", "junior", "junior")[number],
        shifts=draw(st.sampled_from((frozenset[str](), frozenset("ELO")))),
        on_call=draw(st.sampled_from((None, frozenset("PD")))),
        first_day=draw(st.sampled_from((None, None, None, first + timedelta(days=3)))),
        most=draw(st.sampled_from(({}, {"night": 2, "E": 1}, {"P": 3, "Mondays": 0, "Fridays": 1}))),
        cost_per_hour=draw(st.sampled_from((0.0, 20.0, 31.5))),
        pattern=pattern,
        offset=offset,
        crew=draw(st.sampled_from(("", "Blue"))) if pattern == "Own" and offset is None else "",
        together=draw(some),
        apart=draw(some),
        rule_set=draw(st.sampled_from(("", "us_california"))),
    )
