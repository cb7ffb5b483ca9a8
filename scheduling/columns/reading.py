"""The rota model, read limit by limit: what each rule said about which cells, at what price.

Everything a rule says to the model is a limit on a sum of decisions. A decision that is no shift of a person is kept as
it is in a given rota (who is on call, what everybody has together); without a rota, limits that need one are left out,
and leaving out only relaxes.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from ortools.sat.python import cp_model

from planner.domain.breach import Witness
from planner.domain.inputs import Inputs
from planner.domain.requirement import Requirement
from planner.domain.rota import Rota
from scheduling.limits import Broken, Expr, Flat, flattened
from scheduling.rota_model import RotaModel
from scheduling.rule import Rule

DAY = timedelta(days=1)

Cell = tuple[str, date, str]
"""A person, a day and a shift."""

Weekend = tuple[str, date, date]
"""A person, and two days of which one or both are worked."""

Parts = tuple[tuple[int, ...], tuple[int, ...], int]
"""An expression by its variables, their weights and what is added."""

Terms = dict[Cell | Weekend, int]


@dataclass(frozen=True)
class Posted:
    """A limit as a rule posted it: `count` at most `at_most`; each `each` beyond costs `price` (None: a must)."""

    rule: Rule
    count: Parts
    sign: int
    at_most: int
    price: int | None
    each: int


@dataclass
class Sum:
    """A sum of cells and spoilt weekends, with a number added."""

    terms: Terms = field(default_factory=dict)
    more: int = 0

    def add(self, other: "Sum", times: int) -> None:
        """Add another sum some times."""
        self.more += times * other.more
        for key, weight in other.terms.items():
            self.terms[key] = self.terms.get(key, 0) + times * weight


class ReadableModel(RotaModel):
    """A rota model that remembers what was said to it."""

    def __init__(
        self,
        inputs: Inputs,
        requirement: Requirement,
        rules: Iterable[Rule],
        relaxed: AbstractSet[Broken] = frozenset(),
    ) -> None:
        self.posted: list[Posted] = []
        self.spelled: dict[int, Parts] = {}
        super().__init__(inputs, requirement, rules, relaxed)

    def _post(
        self, rule: Rule, at: Witness, count: Flat, *, at_most: int | None, at_least: int | None,
        unit: str, each: int, times: int,
    ) -> None:  # fmt: skip
        super()._post(rule, at, count, at_most=at_most, at_least=at_least, unit=unit, each=each, times=times)
        price, parts = self._limits.price(rule, at, unit, times), count[1:]
        for sign, bound in ((1, at_most), (-1, at_least)):
            if bound is not None:
                self.posted.append(Posted(rule, parts, sign, sign * bound, price, each))

    def tally(self, name: str, count: Expr) -> Expr:
        """Return a count as one variable, and remember what it counts."""
        variable = super().tally(name, count)
        if isinstance(variable, cp_model.IntVar):
            self.spelled[variable.index] = flattened(count)[1:]
        return variable

    @property
    def cells(self) -> Mapping[tuple[str, date, str], cp_model.IntVar]:
        """The decision of every person, day and duty code that is open; the days of an on-call turn share one."""
        return self._cells

    @property
    def eithers(self) -> Mapping[int, tuple[Parts, ...]]:
        """What each decision that stands for "one of these" stands for, by its number."""
        return {variable.index: cast("tuple[Parts, ...]", key) for key, variable in self._eithers.items()}

    def one_duty(self, person: str) -> bool:
        """Tell whether a person must not have two shifts on a day."""
        return person in self._alone

    def kept(self, rota: Rota, people: AbstractSet[str], days: AbstractSet[date]) -> cp_model.CpModel:
        """Return the model with all as in a rota but for what some people have on some days; the rota is its hint."""
        chosen = {(a.person, a.day, a.duty) for a in rota.assignments}
        free = {v.index for (name, day, _), v in self._cells.items() if name in people and day in days}
        part = self.cp.clone()
        part.clear_hints()  # type: ignore[no-untyped-call]
        for index, (key, _) in {v.index: (key, v) for key, v in self._cells.items()}.items():
            variable = part.get_int_var_from_proto_index(index)
            if index in free:
                part.add_hint(variable, int(key in chosen))
            else:
                part.add(variable == int(key in chosen))
        return part


class Reader:
    """Spells out limits in shifts and weekends, with what is no shift kept as in `rota`, if there is one."""

    def __init__(self, model: ReadableModel, rota: Rota | None) -> None:
        self._shifts: dict[int, Cell] = {}
        self._kept: dict[int, int] = {}
        self._cautious = rota is not None
        self._open: dict[tuple[str, date], set[Cell | Weekend]] = {}
        chosen = {(a.person, a.day, a.duty) for a in rota.assignments} if rota is not None else None
        for key, variable in model.cells.items():
            if key[2] in model.inputs.shift:
                self._shifts[variable.index] = key
                self._open.setdefault(key[:2], set()).add(key)
            elif chosen is not None:
                self._kept[variable.index] = int(key in chosen)
        self._spelled = model.spelled
        self._eithers = model.eithers
        self._known: dict[int, Sum | None] = {}

    def spell(self, posted: Posted) -> Sum | None:
        """Return the signed count of a limit, or None when it needs what is not known."""
        return self._sum(posted.count, posted.sign)

    def _sum(self, count: Parts, times: int = 1) -> Sum | None:
        indices, weights, offset = count
        whole = Sum(more=times * offset)
        for index, weight in zip(indices, weights, strict=True):
            part = self._variable(index)
            if part is None:
                return None
            whole.add(part, times * weight)
        return whole

    def _variable(self, index: int) -> Sum | None:
        if index not in self._known:
            self._known[index] = self._look_up(index)
        return self._known[index]

    def _look_up(self, index: int) -> Sum | None:
        if index in self._shifts:
            return Sum({self._shifts[index]: 1})
        if index in self._kept:
            return Sum(more=self._kept[index])
        if index in self._spelled:
            return self._sum(self._spelled[index])
        if index in self._eithers:
            return self._either([self._sum(key) for key in self._eithers[index]])
        return None

    def _either(self, parts: list[Sum | None]) -> Sum | None:
        """Return "one of these" as a sum, where it is one: decided, the same person's same day, or a weekend."""
        known = [part for part in parts if part is not None]
        if any(not part.terms and part.more >= 1 for part in known):
            return Sum(more=1)
        if len(known) < len(parts):
            return None
        open_parts = [part for part in known if part.terms]
        if len(open_parts) < 2:
            return open_parts[0] if open_parts else Sum()
        cells = {key for part in open_parts for key in part.terms}
        days = sorted({(key[0], key[1]) for key in cells})
        if len(days) == 1:
            return Sum(dict.fromkeys(cells, 1))
        if len(days) == 2 and days[0][0] == days[1][0] and cells == self._open[days[0]] | self._open[days[1]]:
            return Sum({(days[0][0], days[0][1], days[1][1]): 1})
        at_once = self._cautious and len({person for person, _ in days}) == 1 and days[-1][1] - days[0][1] == DAY
        return Sum(dict.fromkeys(cells, 1)) if at_once else None
