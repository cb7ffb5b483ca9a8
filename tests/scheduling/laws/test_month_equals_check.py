"""Law 5: the month of one person, as a rule states it for the column engine, costs what the check of the rule finds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf, isfinite

import numpy as np
import pytest
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from hypothesis.vendor.pretty import RepresentationPrinter

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import Mode
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.columns.problem.month_cost import month_cost
from scheduling.facts.eligibility import is_away
from scheduling.facts.rota_view import RotaView
from scheduling.rule.rule import Rule
from scheduling.rules import RULES
from tests.scheduling.laws.scenes import limits, shown
from tests.strategies.desks import no_tiers, paid_by_call_out
from tests.strategies.deterministic import try_law
from tests.strategies.rotas import months
from tests.strategies.worlds import worlds

LEFT_TO_ADD: Mapping[tuple[str, Mode], str] = {
    ("weekly rest", "must"): "its weeks become rows of the master problem; tests of week_rests compare those",
    ("weekly rest", "should"): "only a must is stated for a month",
    ("rest after nights", "should"): "only a must is stated for a month",
    ("one duty at a time", "should"): "only a must is stated for a month",
    ("not next day", "should"): "only a must is stated for a month",
}
"""Rules with a third reading that is compared in no month, each with the reason."""

ONE_SIDED: Mapping[tuple[str, Mode], str] = {
    ("rest after nights", "must"): "a month counts days off, so that it brackets the real hours of a rest",
}
"""Rules whose month is compared as a bound only: a cautious month never admits too much, the other never too little."""

NEVER_BROKEN: Mapping[str, str] = {"one duty at a time": "a month has one shift a day at most"}
"""Rules that no month can break, each with the reason."""

THIRD = [kind for kind in RULES if kind.add_to_month is not Rule.add_to_month]
MODES: tuple[Mode, ...] = ("must", "should")


@dataclass(frozen=True)
class OneMonth:
    """Rules set for one person, what a unit of breach costs, and the shifts that person has."""

    rules: tuple[Rule, ...]
    inputs: Inputs
    person: str
    rota: Rota
    price: float

    def _repr_pretty_(self, printer: RepresentationPrinter, _: bool) -> None:
        """Show what was drawn, without the tickets and what is empty."""
        lines = [f"rules: {self.rules}", *shown(self.inputs), f"price: {self.price}"]
        printer.text("\n".join([*lines, f"rota: {sorted(self.rota.assignments, key=str)}"]))

    def builder(self, *, cautious: bool) -> MonthBuilder:
        """Return a month in which every shift is open and nothing costs."""
        days, symbols = len(self.inputs.horizon.days), len(self.inputs.shifts) + 1
        return MonthBuilder(
            self.inputs, self.person, cautious, np.zeros((days, symbols)), np.zeros((days, symbols, symbols)),
            np.zeros((days, symbols), np.int64), np.zeros(1), np.zeros(1),
        )  # fmt: skip

    def cost(self, rule: Rule, *, cautious: bool) -> tuple[float, bool] | None:
        """Return the price of the shifts in a month that states a rule, and whether exactly; None if it does not."""
        builder = self.builder(cautious=cautious)
        if not rule.add_to_month(builder, self.price):
            return None
        symbol = {shift.code: number for number, shift in enumerate(self.inputs.shifts, 1)}
        of_day = {entry.day: symbol[entry.duty] for entry in self.rota.assignments}
        cells = np.array([of_day.get(day, 0) for day in self.inputs.horizon.days], np.int8)
        return month_cost(builder.build(), cells), builder.exact

    def broken(self, rule: Rule) -> int:
        """Return the units by which the check finds a rule broken."""
        return sum(breach.amount for breach in rule.check(RotaView(self.inputs, Requirement(), self.rota)))


@st.composite
def one_month(draw: DrawFn, mode: Mode) -> OneMonth:
    """Draw a world with or without on-call, numbers of the rules, and the month of the first person."""
    inputs = draw(worlds(st.one_of(no_tiers(), paid_by_call_out())))
    name = inputs.people[0].name
    rules = tuple(kind((name,), draw(limits(kind)), mode) for kind in THIRD)
    price = inf if mode == "must" else float(draw(st.integers(1, 9)))
    return OneMonth(rules, inputs, name, _while_there(inputs, draw(months(inputs, name))), price)


def _while_there(inputs: Inputs, rota: Rota) -> Rota:
    """Return a rota without duties of people who are away: the engine opens no cell for them."""
    return Rota.of(entry for entry in rota.assignments if not is_away(inputs, entry.person, entry.day))


def priced_as_checked(month: OneMonth) -> Iterator[tuple[str, str]]:
    """Compare price and breaches of each rule; yield how the rule was compared, and whether it was broken."""
    for rule in month.rules:
        broken, stated = month.broken(rule), month.cost(rule, cautious=False)
        if stated is None:
            continue
        price, exact = stated
        if exact:
            assert price == (broken * month.price if broken else 0), rule.name
        else:
            careful = month.cost(rule, cautious=True)
            assert isfinite(price) or broken, f"{rule.name}: a month that is not cautious forbids a rota that keeps it"
            assert careful
            assert not (broken and isfinite(careful[0])), f"{rule.name}: a cautious month admits a breach"
        yield rule.name, "exactly" if exact else "as a bound"
        yield rule.name, "broken" if broken else "kept"


@pytest.mark.parametrize("mode", MODES)
def test_a_month_costs_what_the_check_finds(mode: Mode) -> None:
    """A should costs its price for each unit of breach, a must is infinite exactly when the check finds something."""
    seen = try_law(priced_as_checked, one_month(mode), 6)
    names = {kind.name for kind in THIRD}
    compared = {name for name in names if seen[name, "kept"]}
    assert names - compared == {name for name, of in LEFT_TO_ADD if of == mode}
    assert {name for name in names if seen[name, "as a bound"]} == {name for name, of in ONE_SIDED if of == mode}
    assert {name for name in compared if not seen[name, "broken"]} == NEVER_BROKEN.keys() & compared


def test_rules_that_are_not_compared_have_a_third_reading() -> None:
    """No entry outlives its rule."""
    listed = {name for name, _ in LEFT_TO_ADD.keys() | ONE_SIDED.keys()} | NEVER_BROKEN.keys()
    assert listed <= {kind.name for kind in THIRD}
