"""A public instance in the words of the product: people, shifts, wishes, heads per day, rows of the Rules sheet."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Fixed, Person, Wish
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import RuleSetting
from planner.domain.roster.shifts import Heads, Shift
from planner.domain.settings import Settings
from scheduling.model.levels import LEVELS
from scheduling.model.soft_limits import PIECE
from scheduling.rules import RULES
from tests.benchmarks.instance import Contract, Instance

MONDAY = date(2026, 6, 1)
"""All instances start on a Monday."""

MUSTS = ("one duty at a time", "available", "fixed duties", "not next day", "most of a shift")
"""Rules without a number that the instances know."""

UNDER, OVER = 100, 1
"""Weights of a missing and a surplus head; the format has them on every cover line, and they are these on all."""

WISH_WEIGHT = 40
"""Makes a request of weight 1 cost what a surplus head costs: the level of cover is 40 times that of wishes."""

UNIT = LEVELS["cover"] * PIECE / 60
"""One unit of penalty in weighted hours, as the product says its objective: a head on the level of cover."""


def inputs_of(instance: Instance) -> Inputs:
    """Return the inputs whose rota problem is the instance, one unit of its penalty for one of the objective.

    Raises
    ------
    ValueError
        When cover lines have weights other than 100 under and 1 over.
    """
    if {(under, over) for *_, under, over in instance.cover} - {(UNDER, OVER)}:
        raise ValueError("cover lines with weights of their own")
    last = MONDAY + timedelta(days=instance.days - 1)
    return Inputs(
        Settings(MONDAY, last, plan_name="benchmark"),
        people=tuple(_person(contract) for contract in instance.staff),
        shifts=tuple(_shifts(instance)),
        wishes=tuple(_wishes(instance)),
        rules=tuple(_rules(instance)),
        heads=tuple(Heads(_day(day), code, need, need) for day, code, need, _, _ in instance.cover),
        fixed=tuple(Fixed(name, _day(day), "off") for name, days in instance.off.items() for day in sorted(days)),
    )


def rows_of(rota: Rota) -> list[tuple[str, int, str]]:
    """Return a rota as (employee, day index, shift)."""
    return [(a.person, (a.day - MONDAY).days, a.duty) for a in sorted(rota.assignments)]


def _day(index: int) -> date:
    return MONDAY + timedelta(days=index)


def _person(contract: Contract) -> Person:
    can = frozenset(code for code, most in contract.most_of.items() if most > 0)
    return Person(contract.name, 40 * 60, shifts=can, most={code: contract.most_of[code] for code in can})


def _shifts(instance: Instance) -> Iterator[Shift]:
    for code, minutes in instance.minutes.items():
        barred = frozenset(then for first, then in instance.forbidden if first == code)
        yield Shift(code, 8 * 60, (8 * 60 + minutes) % 1440, not_next_day=barred)


def _wishes(instance: Instance) -> Iterator[Wish]:
    for name, day, code, weight in instance.on_requests:
        yield Wish(name, _day(day), _day(day), code, weight=weight)
    for name, day, code, weight in instance.off_requests:
        yield Wish(name, _day(day), _day(day), f"not {code}", weight=weight)


def _rules(instance: Instance) -> Iterator[RuleSetting]:
    for kind in RULES:
        if kind.name in MUSTS:
            yield RuleSetting(kind.name, "must")
        elif kind.name not in ("wishes", "heads on a day at least", "heads on a day at most"):
            yield RuleSetting(kind.name, "off")
    yield RuleSetting("wishes", "should", weight=WISH_WEIGHT)
    yield RuleSetting("heads on a day at least", "should", weight=UNDER)
    yield RuleSetting("heads on a day at most", "should", weight=OVER)
    for contract in instance.staff:
        for rule, limit in (
            ("hours in the plan at most", contract.most_minutes),
            ("hours in the plan at least", contract.least_minutes),
            ("days in a row", contract.most_in_a_row),
            ("days in a row at least", contract.least_in_a_row),
            ("days off in a row at least", contract.least_off_in_a_row),
            ("weekends worked", contract.most_weekends),
        ):
            yield RuleSetting(rule, "must", limit, contract.name)
