"""The rota as decision variables of a CP-SAT model."""

from collections.abc import Callable, Collection, Iterable, Mapping
from copy import copy
from datetime import date
from typing import Protocol

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Witness
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from scheduling.facts.duties import Duty
from scheduling.model.auxiliary_variables import AuxiliaryVariables
from scheduling.model.coverage import Coverage
from scheduling.model.decision_variables import decision_variables
from scheduling.model.duty_terms import DutyTerms
from scheduling.model.exclusive_duties import exclusive_duties
from scheduling.model.linear_expressions import Decision, Expr, flatten, total, weighted
from scheduling.model.modelled_rule import ModelledRule
from scheduling.model.rest_across import rest_across
from scheduling.model.rest_within import rest_within
from scheduling.model.rota_limit import RotaLimit
from scheduling.model.soft_limits import NONE_PASSED, BreachKey, SoftLimits


class AddedRule(ModelledRule, Protocol):
    """A rule that adds its limits to a rota model."""

    def add(self, model: "RotaModel") -> None:
        """Add the limits of the rule to the model."""


class RotaModel:
    """The terms in which rules speak of an undecided rota, and the verb `limit`.

    The model posts all limits to `limits`; hand in your own to relax musts or to record the limits.
    """

    def __init__(
        self,
        inputs: Inputs,
        requirement: Requirement,
        rules: Iterable[AddedRule],
        limits: SoftLimits | None = None,
    ) -> None:
        self.inputs = inputs
        self.requirement = requirement
        self.rules = tuple(rules)
        self.days: tuple[date, ...] = inputs.horizon.days
        self.limits = SoftLimits() if limits is None else limits
        self.cp = self.limits.cp
        self.exclusive = exclusive_duties(self.rules, self.limits.relaxed)
        self.cells = decision_variables(self.cp, inputs, self.rules)
        self.auxiliary = AuxiliaryVariables(self.cp)
        self._terms = DutyTerms(inputs, self.cells)
        self._coverage = Coverage(inputs, self._terms, self.exclusive, self.auxiliary)
        self._at_work: dict[tuple[str, date], Expr] = {}
        for rule in self.rules:
            if self.limits.wants(rule):
                rule.add(self)
        self.unit_price = self.limits.minimise()

    # terms about a person

    def works(self, person: str, day: date, code: str) -> Decision:
        """Tell whether a person has a duty, a shift's code or a tier's, on a day."""
        return self._terms.works(person, day, code)

    def duties(self, person: str, day: date) -> tuple[tuple[Duty, Decision], ...]:
        """Return the possible duties of a person on a day that are work, each with its decision."""
        return self._terms.on_day(person, day)

    def timeline(self, person: str) -> tuple[tuple[Duty, Decision], ...]:
        """Return the possible duties of a person that are work, last month's first, in order of time."""
        return self._terms.of_person(person)

    def at_work(self, person: str, day: date) -> Expr:
        """Tell whether a person works at all on a day (0 or 1, even if two duties on a day are possible)."""
        key = (person, day)
        if key not in self._at_work:
            self._at_work[key] = self._one_on_a_day(person, [cell for _, cell in self.duties(person, day)])
        return self._at_work[key]

    def kind_worked(self, person: str, day: date, kind: str) -> Expr:
        """Tell whether a person works a duty of a kind, such as "night", on a day (0 or 1)."""
        return self._one_on_a_day(person, [cell for duty, cell in self.duties(person, day) if duty.kind == kind])

    def one_worked(self, person: str, day: date, codes: Collection[str]) -> Expr:
        """Tell whether a person has one of some duties on a day (0 or 1)."""
        return self._one_on_a_day(person, [self.works(person, day, code) for code in codes])

    def _one_on_a_day(self, person: str, cells: list[Decision]) -> Expr:
        worked = sum(cell for cell in cells if isinstance(cell, int))  # known duties may be two on a day
        return total(cells) if person in self.exclusive.on_a_day and worked <= 1 else self.either(cells)

    def minutes_worked(self, person: str, days: Iterable[date]) -> Expr:
        """Return the paid minutes of the duties that start on some days."""
        return weighted([(duty.minutes, cell) for day in days for duty, cell in self.duties(person, day)])

    def duties_started(self, person: str, start: int, end: int) -> tuple[tuple[Duty, Decision], ...]:
        """Return the possible duties of a person that are work and start in [start, end), each with its decision."""
        return tuple((duty, cell) for duty, cell in self.timeline(person) if start <= duty.start < end)

    def weekend_worked(self, person: str, weekend: Iterable[date]) -> Expr:
        """Tell whether a person works on one of the days of a weekend (0 or 1)."""
        return self.either([self.at_work(person, day) for day in weekend])

    def works_within(self, person: str, start: int, end: int) -> Expr:
        """Tell whether a person works at any time in [start, end) (0 or 1)."""
        return self.either(cell for duty, cell in self.timeline(person) if duty.start < end and start < duty.end)

    def rest_across(self, person: str, before: date, after: date, within: tuple[int, int], minutes: int) -> Decision:
        """Return a decision that, when taken, gives a person one rest of at least `minutes` inside the span `within`.

        The rest comes after the duties that start up to the day `before`, and ahead of those that start from the day
        `after` on; no duty starts on the days between them.
        """
        one_a_day = person in self.exclusive.on_a_day
        return rest_across(self.cp, self.timeline(person), before, after, within, minutes, one_a_day=one_a_day)

    def rest_within(self, person: str, start: int, end: int) -> Decision:
        """Return a decision that, when taken, leaves a person without a duty in [start, end)."""
        return rest_within(self.cp, self.timeline(person), start, end)

    # terms about people

    def heads(self, people: Iterable[str], day: date, code: str) -> Expr:
        """Return how many of some people have a duty, a shift's code or a tier's, on a day of the plan."""
        holders = self._terms.holders(day, code)
        return total(holders[name] for name in people if name in holders)

    def present(self, start: int, end: int, people: Iterable[str], tiers: Iterable[str] = ()) -> Expr:
        """Return how many of these people are on shift, or on call for one of the tiers, all through [start, end)."""
        return self._coverage.present(start, end, people, tiers)

    def productive(
        self, start: int, end: int, minutes: Callable[[Duty, float], int], speeds: Mapping[str, float]
    ) -> Expr:
        """Return the productive minutes of people in [start, end); `speeds` has who counts, and how fast they work.

        `minutes` returns what a duty delivers there at a speed.
        """
        return self._coverage.productive(start, end, minutes, speeds)

    # terms about decisions

    def either(self, cells: Iterable[Expr]) -> Expr:
        """Return 1 if at least one of these decisions is taken, else 0."""
        return self.auxiliary.either(cells)

    def count_taken(self, cells: Iterable[Expr]) -> Expr:
        """Return the number of these decisions that are taken."""
        return total(cells)

    def choice(self, name: str, count: int) -> tuple[Expr, ...]:
        """Return decisions of which exactly one is taken; a name stands for one choice."""
        return self.auxiliary.choice(name, count)

    def tally(self, name: str, count: Expr) -> Expr:
        """Return a count as one variable, which keeps many limits on it short."""
        return self.auxiliary.tally(name, count)

    # the verb

    def limit(
        self, rule: ModelledRule, at: Witness, count: Expr, *, at_most: int | None = None, at_least: int | None = None,
        unit: str, each: int = 1, times: int = 1, parts: int = 1,
    ) -> None:  # fmt: skip
        """Keep a count within bounds, as hard as the rule is; `at` is the witness that the check of the rule uses too.

        The amount of a breach is what exceeds a bound, in `unit`; with `each` above 1, it is the number of times `each`
        fits into that, rounded up. `times` multiplies the weight of the breach. If the count is in parts of a unit,
        `parts` of them weigh as much as one unit.
        """
        if isinstance(count, int) and (at_most is None or count <= at_most) and (at_least is None or at_least <= count):
            return
        self.limits.post(RotaLimit(rule, at, flatten(count), at_most, at_least, unit, each, times, parts))

    def charge(
        self, rule: ModelledRule, count: Expr, tenths: int, *, unit: str, beyond: int | None = None, each: int = 1,
        parts: int = 1,
    ) -> None:  # fmt: skip
        """Charge a count, or what it has beyond a number, with tenths of the price of a breach; a must charges nothing.

        `each` and `parts` are those of `limit`. Nothing that is charged is a breach.
        """
        if rule.mode == "should":
            price = self.limits.price(rule, (), unit, parts=parts)
            assert price is not None
            self.limits.charge(rule, flatten(count), price * tenths // 10, beyond, each)

    def cost(self, rules: Iterable[AddedRule], passed: Mapping[BreachKey, int] = NONE_PASSED) -> Expr:
        """Return the price of all breaches of some rules beyond those `passed`, as a goal of its own.

        The rules add their limits once more, with other slacks; the objective stays what it is.
        """
        apart = copy(self)
        apart.limits = SoftLimits(self.limits.relaxed, passed, self.cp)
        for rule in rules:
            rule.add(apart)
        price, _ = apart.limits.total_price()
        return price

    # rotas in and out

    def fix(self, rota: Rota) -> None:
        """Fix every decision to a rota; a rota that fills a closed cell leaves no solution."""
        chosen = {(a.person, a.day, a.duty) for a in rota.assignments}
        if not chosen <= self.cells.keys():
            self.cp.add_bool_or([])
        for key, cell in self.cells.items():
            self.cp.add(cell == int(key in chosen))

    def hint(self, rota: Rota) -> None:
        """Suggest a rota to start the search from."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        chosen = {(a.person, a.day, a.duty) for a in rota.assignments}
        hinted = {cell.index: (cell, int(key in chosen)) for key, cell in self.cells.items()}
        for cell, value in hinted.values():
            self.cp.add_hint(cell, value)

    def hint_all(self, solved: cp_model.CpSolver) -> None:
        """Suggest a whole solution, auxiliary variables included, so that a search starts from its objective."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        for index in range(len(self.cp.proto.variables)):
            variable = self.cp.get_int_var_from_proto_index(index)
            self.cp.add_hint(variable, int(solved.value(variable)))

    def rota(self, solution: cp_model.CpSolver | cp_model.CpSolverSolutionCallback) -> Rota:
        """Read the rota out of a solution."""
        numbers = {cell.index for cell in self.cells.values()}
        taken = {n for n in numbers if solution.value(self.cp.get_int_var_from_proto_index(n))}
        return Rota.of(Assignment(*key) for key, cell in self.cells.items() if cell.index in taken)

    def amounts(self, solver: cp_model.CpSolver) -> Mapping[BreachKey, int]:
        """Return the amount of each breach in a solution, by rule and witness."""
        return self.limits.amounts(lambda variable: int(solver.value(variable)))

    def level_hours(self, solver: cp_model.CpSolver) -> Mapping[str, float]:
        """Return the weighted hours of breach in a solution on each level of the objective."""
        return self.limits.level_hours(lambda variable: int(solver.value(variable)))
