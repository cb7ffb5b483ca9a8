"""The rota as decisions: the only place where decision variables live."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property

from ortools.sat.python import cp_model

from planner.domain.breach import Witness
from planner.domain.inputs import Inputs
from planner.domain.oncall import Tier
from planner.domain.people import Person
from planner.domain.requirement import Requirement
from planner.domain.rota import Assignment, Rota
from scheduling.cells import shift_open, tier_open
from scheduling.duties import Duty, shift_duty, work_duty
from scheduling.limits import KEPT, NOTHING, Broken, Expr, Flat, Limits, MayBreak, flattened
from scheduling.rule import Rule
from scheduling.rules.available import Available
from scheduling.rules.on_call_available import OnCallAvailable
from scheduling.rules.on_call_skill import OnCallSkill
from scheduling.rules.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.rest_between_duties import RestBetweenDuties

Cell = cp_model.IntVar | int
"""A yes or no to be decided, or the 0 or 1 it is already."""


class RotaModel:
    """Words to speak of a rota that is not decided yet, and one verb, `limit`.

    A cell that can never be filled (leave, not employed, a shift that is not theirs or does not run) has no variable
    unless the rule that closes it is no must. Days before the first are last month's tail: plain numbers. Each person
    and on-call turn is one variable, so a turn has the same people on all its days. Musts can be `relaxed` at some
    witnesses, or at all of them, to see what breaks when they clash.
    """

    def __init__(
        self,
        inputs: Inputs,
        requirement: Requirement,
        rules: Iterable[Rule],
        relaxed: MayBreak = KEPT,
    ) -> None:
        self.inputs = inputs
        self.requirement = requirement
        self.rules = tuple(rules)
        self.relaxed = relaxed
        self.days: tuple[date, ...] = inputs.horizon.days
        self.cp = cp_model.CpModel()
        self._limits = Limits(self.cp, relaxed)
        self._musts = {(type(r), p) for r in self.rules if r.mode == "must" for p in r.people}
        bent = {at[0] for _, at in relaxed.at}
        wherever = OneDutyAtATime.name in relaxed.rules or RestBetweenDuties.name in relaxed.rules
        self._alone = {p for kind, p in self._musts if kind is OneDutyAtATime and not (wherever or p in bent)}
        self._apart = {p for kind, p in self._musts if kind is RestBetweenDuties and p in self._alone}
        self._tail = {(a.person, a.day, a.duty) for a in inputs.previous if a.day < self.days[0]}
        self._cells: dict[tuple[str, date, str], cp_model.IntVar] = {}
        self._at_work: dict[tuple[str, date], Expr] = {}
        self._eithers: dict[tuple[object, ...], cp_model.IntVar] = {}
        self._standbys: dict[tuple[str, date], tuple[tuple[int, int], ...]] = {}
        self._groups: dict[tuple[str, ...], int] = {}
        self._tallies: dict[str, cp_model.IntVar] = {}
        self._heads_of: dict[tuple[int, Duty], Expr] = {}
        self._open_cells()
        for rule in self.rules:
            self._hear(rule)
        self.unit_price = self._limits.minimise()

    def _hear(self, rule: Rule) -> None:
        """Let a rule say itself to the model."""
        rule.add(self)

    def _open_cells(self) -> None:
        for person in self.inputs.people:
            for day in self.days:
                for shift in self.inputs.shifts:
                    if (Available, person.name) not in self._musts or shift_open(self.inputs, person, shift, day):
                        self._cells[person.name, day, shift.code] = self.cp.new_bool_var("")
            for tier in self.inputs.tiers:
                for turn in self.inputs.turns(tier):
                    if self._turn_open(person, tier, turn):
                        held = self.cp.new_bool_var("")
                        self._cells.update({(person.name, day, tier.code): held for day in turn})

    def _turn_open(self, person: Person, tier: Tier, turn: tuple[date, ...]) -> bool:
        skilled = (OnCallSkill, person.name) not in self._musts or tier_open(person, tier)
        there = (OnCallAvailable, person.name) not in self._musts or all(
            self.inputs.available(person, day) for day in turn
        )
        return skilled and there

    # words

    def works(self, person: str, day: date, code: str) -> Cell:
        """Tell whether a person has a duty, a shift's code or a tier's, on a day."""
        if day < self.days[0]:
            return int((person, day, code) in self._tail)
        return self._cells.get((person, day, code), 0)

    def duties(self, person: str, day: date) -> tuple[tuple[Duty, Cell], ...]:
        """Return all that could be work for a person on a day, each with whether it is done."""
        return self._duties.get((person, day), ())

    def at_work(self, person: str, day: date) -> Expr:
        """Tell whether a person works at all on a day (0 or 1, also where two duties on a day are not forbidden)."""
        key = (person, day)
        if key not in self._at_work:
            cells = [cell for _, cell in self.duties(person, day)]
            self._at_work[key] = total(cells) if person in self._alone else self._either(cells)
        return self._at_work[key]

    def kind_worked(self, person: str, day: date, kind: str) -> Expr:
        """Tell whether a person works a duty of a kind, such as "night", on a day (0 or 1)."""
        cells = [cell for duty, cell in self.duties(person, day) if duty.kind == kind]
        return total(cells) if person in self._alone else self._either(cells)

    def one_worked(self, person: str, day: date, codes: Collection[str]) -> Expr:
        """Tell whether a person has one of some duties on a day (0 or 1)."""
        cells = [self.works(person, day, code) for code in codes]
        return total(cells) if person in self._alone else self._either(cells)

    def either(self, cells: Iterable[Expr]) -> Expr:
        """Tell whether at least one of some decisions is taken (0 or 1)."""
        return self._either(cells)

    def how_many(self, cells: Iterable[Expr]) -> Expr:
        """Return how many of some decisions are taken."""
        return total(cells)

    def heads(self, people: Iterable[str], day: date, code: str) -> Expr:
        """Return how many of some people have a duty, a shift's code or a tier's, on a day of the plan."""
        holders = self._holders.get((day, code), {})
        return total(holders[name] for name in people if name in holders)

    def minutes_worked(self, person: str, days: Iterable[date]) -> Expr:
        """Return the paid minutes of the duties that start on some days."""
        return weighted([(duty.minutes, cell) for day in days for duty, cell in self.duties(person, day)])

    def weekend_worked(self, person: str, saturday: date) -> Expr:
        """Tell whether a person works on a Saturday or the Sunday after it (0 or 1)."""
        return self._either([self.at_work(person, saturday), self.at_work(person, saturday + timedelta(days=1))])

    def present(self, start: int, end: int, people: Iterable[str], tiers: Iterable[str] = ()) -> Expr:
        """Return how many of these people are on shift, or callable for one of the tiers, all through [start, end)."""
        wanted = set(people)
        shifts: dict[date, dict[str, list[Expr]]] = {}
        for duty, cells in self._shifts_in(start, end):
            if duty.start <= start and end <= duty.end:
                for name in wanted & cells.keys():
                    shifts.setdefault(duty.day, {}).setdefault(name, []).append(cells[name])
        if not tiers and wanted <= (self._alone if len(shifts) == 1 else self._apart):
            return total(cell for found in shifts.values() for cells in found.values() for cell in cells)
        there = {name: [cell for found in shifts.values() for cell in found.get(name, ())] for name in wanted}
        for code in tiers:
            for day in self._days_around(start):
                if any(a <= start and end <= b for a, b in self._standby(code, day)):
                    for name in wanted:
                        there[name].append(self.works(name, day, code))
        return total(self._either(there[name]) for name in sorted(wanted))

    def productive(
        self, start: int, end: int, minutes: Callable[[Duty, float], int], speeds: Mapping[str, float]
    ) -> Expr:
        """Return the productive minutes in [start, end) of the shifts of people with these speeds.

        `minutes` says what a duty delivers there at a speed.
        """
        alike: dict[float, list[str]] = {}
        for name, speed in speeds.items():
            alike.setdefault(speed, []).append(name)
        shifts = [duty for duty, _ in self._shifts_in(start, end)]
        return weighted(
            (minutes(duty, speed), heads)
            for speed, names in alike.items()
            for duty, heads in zip(shifts, self._heads(shifts, tuple(names)), strict=True)
        )

    def _heads(self, shifts: list[Duty], names: tuple[str, ...]) -> list[Expr]:
        """Return how many of some people have each of some shifts, as one variable each: many windows ask for it."""
        group = self._groups.setdefault(names, len(self._groups))
        for duty in shifts:
            if (group, duty) not in self._heads_of:
                heads = total(self.works(name, duty.day, duty.code) for name in names)
                self._heads_of[group, duty] = self.tally(f"{duty.code} on {duty.day} in group {group}", heads)
        return [self._heads_of[group, duty] for duty in shifts]

    def timeline(self, person: str) -> tuple[tuple[Duty, Cell], ...]:
        """Return all that could be work for a person, tail first, in order of time."""
        return self._timelines.get(person, ())

    def rests(self, person: str, start: int, minutes: int) -> Cell:
        """Return a decision that, when taken, keeps a person free of work from an instant for so many minutes."""
        busy = [cell for duty, cell in self.timeline(person) if duty.start < start + minutes and start < duty.end]
        return self._unless(busy, [])

    def rest_across(self, person: str, before: date, after: date, within: tuple[int, int], minutes: int) -> Cell:
        """Return a decision that, when taken, gives a person one rest of so many minutes inside a span of time.

        It lies between the duties that start up to the day `before` and those that start from the day `after` on; on
        the days between them no duty starts.
        """
        opens, closes = within
        earlier: list[tuple[int, Cell]] = []
        later: list[tuple[int, date, Cell]] = []
        out: list[Cell] = []
        for duty, cell in self.timeline(person):
            if duty.day <= before:
                if duty.end > opens:
                    earlier.append((duty.end, cell))
                out += [cell] if duty.end > closes - minutes else []
            elif duty.day < after or duty.start < opens + minutes:
                out.append(cell)
            elif duty.start < closes:
                later.append((duty.start, duty.day, cell))
        too_close = [
            [cell, *(other for start, on, other in later if on == day and start - end < minutes)]
            for end, cell in earlier
            for day in sorted({day for _, day, _ in later})
        ]
        return self._unless(out, [clash for clash in too_close if len(clash) > 1])

    def works_within(self, person: str, start: int, end: int) -> Expr:
        """Tell whether a person works at any time in [start, end) (0 or 1)."""
        return self._either(cell for duty, cell in self.timeline(person) if duty.start < end and start < duty.end)

    def tally(self, name: str, count: Expr) -> Expr:
        """Return a count as one variable, so that it can stand in many limits without being spelled out."""
        if isinstance(count, int):
            return count
        if name not in self._tallies:
            flat = cp_model.FlatIntExpr(count)
            most = int(flat.offset) + sum(
                max(0, int(c) * v.proto.domain[1]) for c, v in zip(flat.coeffs, flat.vars, strict=True)
            )
            self._tallies[name] = self.cp.new_int_var(0, most, "")
            self.cp.add(self._tallies[name] == count)
        return self._tallies[name]

    # the verb

    def limit(
        self, rule: Rule, at: Witness, count: Expr, *, at_most: int | None = None, at_least: int | None = None,
        unit: str, each: int = 1, times: int = 1, parts: int = 1,
    ) -> None:  # fmt: skip
        """Keep a count within bounds as hard as the rule is set; `at` says who and when, as the check will.

        What lies beyond a bound is the amount of the breach, in `unit`; when `each` is more than 1, the amount is how
        many times `each` must be let go. `times` makes this breach weigh more than others of the same rule; where it is
        counted in parts of a unit, `parts` of them weigh as much as one.
        """
        if isinstance(count, int) and (at_most is None or count <= at_most) and (at_least is None or at_least <= count):
            return
        self._post(
            rule, at, flattened(count), at_most=at_most, at_least=at_least, unit=unit, each=each, times=times,
            parts=parts,
        )  # fmt: skip

    def charge(self, rule: Rule, count: Expr, tenths: int, *, unit: str) -> None:
        """Let a unit of a count cost so many tenths of one of breach of a rule that is no must; nothing is broken."""
        if rule.mode == "should":
            price = self._limits.price(rule, (), unit, 1)
            assert price is not None
            self._charge(rule, flattened(count), price * tenths // 10)

    def _charge(self, rule: Rule, count: Flat, price: int) -> None:
        self._limits.charge(rule, count, price)

    def _post(
        self, rule: Rule, at: Witness, count: Flat, *, at_most: int | None, at_least: int | None,
        unit: str, each: int, times: int, parts: int,
    ) -> None:  # fmt: skip
        self._limits.post(
            rule, at, count, at_most=at_most, at_least=at_least, unit=unit, each=each, times=times, parts=parts
        )

    def cost(self, rules: Iterable[Rule], passed: Mapping[Broken, int] = NOTHING) -> Expr:
        """Return what some rules cost where they are broken by more than what is `passed` there, for a goal of its own.

        The rules are said to the model once more; the objective stays what it is.
        """
        whole, self._limits = self._limits, Limits(self.cp, self.relaxed, passed)
        for rule in rules:
            rule.add(self)
        price, _ = self._limits.paid()
        self._limits = whole
        return price

    # in and out

    def fix(self, rota: Rota) -> None:
        """Leave nothing to decide: the rota is this one (a cell it fills that can never be filled has no solution)."""
        chosen = {(a.person, a.day, a.duty) for a in rota.assignments}
        if not chosen <= self._cells.keys():
            self.cp.add_bool_or([])
        for key, cell in self._cells.items():
            self.cp.add(cell == int(key in chosen))

    def hint(self, rota: Rota) -> None:
        """Suggest a rota to start the search from."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        chosen = {(a.person, a.day, a.duty) for a in rota.assignments}
        hinted = {cell.index: (cell, int(key in chosen)) for key, cell in self._cells.items()}
        for cell, value in hinted.values():
            self.cp.add_hint(cell, value)

    def hint_all(self, solved: cp_model.CpSolver) -> None:
        """Suggest a whole solution, with the decisions beneath the words, so that a search starts at its worth."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        for index in range(len(self.cp.proto.variables)):
            variable = self.cp.get_int_var_from_proto_index(index)
            self.cp.add_hint(variable, int(solved.value(variable)))

    def rota(self, solution: cp_model.CpSolver | cp_model.CpSolverSolutionCallback) -> Rota:
        """Read the rota out of a solution."""
        taken = {index for index in {c.index for c in self._cells.values()} if self._is_set(solution, index)}
        return Rota.of(Assignment(*key) for key, cell in self._cells.items() if cell.index in taken)

    def amounts(self, solver: cp_model.CpSolver) -> Mapping[Broken, int]:
        """Return by how much each limit is broken in a solution, by rule and witness."""
        return self._limits.amounts(lambda variable: int(solver.value(variable)))

    def level_hours(self, solver: cp_model.CpSolver) -> Mapping[str, float]:
        """Return the weighted hours that a solution leaves undone on each level of the objective."""
        return self._limits.level_hours(lambda variable: int(solver.value(variable)))

    def _is_set(self, solution: cp_model.CpSolver | cp_model.CpSolverSolutionCallback, index: int) -> bool:
        return bool(solution.value(self.cp.get_int_var_from_proto_index(index)))

    # beneath the words

    def _either(self, cells: Iterable[Expr]) -> Expr:
        """Return one decision that is 1 exactly when one of these is."""
        given = list(cells)
        if any(cell == 1 for cell in given if isinstance(cell, int)):
            return 1
        undecided = [cell for cell in given if not isinstance(cell, int)]
        if len(undecided) < 2:
            return total(undecided)
        key = tuple(sorted(cell_key(cell) for cell in undecided))
        if key not in self._eithers:
            self._eithers[key] = self.cp.new_bool_var("")
            self.cp.add_max_equality(self._eithers[key], undecided)
        return self._eithers[key]

    def _unless(self, out: list[Cell], clashes: list[list[Cell]]) -> Cell:
        """Return a decision that rules out each of `out`, and of each clash the first together with any other."""
        busy = any(_decided(cell) for cell in out)
        if busy or any(_decided(first) and any(map(_decided, others)) for first, *others in clashes):
            return 0
        taken = self.cp.new_bool_var("")
        for cell in out:
            if not isinstance(cell, int):
                self.cp.add_implication(taken, ~cell)
        for first, *others in clashes:
            for other in others:
                self.cp.add(taken + first + other <= 2)
        return taken

    def _standby(self, code: str, day: date) -> tuple[tuple[int, int], ...]:
        if (code, day) not in self._standbys:
            self._standbys[code, day] = self.inputs.standby(self.inputs.tier[code], day)
        return self._standbys[code, day]

    @cached_property
    def _duties(self) -> dict[tuple[str, date], tuple[tuple[Duty, Cell], ...]]:
        found: dict[tuple[str, date], list[tuple[Duty, Cell]]] = {}
        decided: list[tuple[tuple[str, date, str], Cell]] = [(key, 1) for key in sorted(self._tail)]
        facts: dict[tuple[str, date], Duty | None] = {}
        for (person, day, code), cell in (*decided, *self._cells.items()):
            if (code, day) not in facts:
                facts[code, day] = work_duty(self.inputs, code, day)
            duty = facts[code, day]
            if duty is not None:
                found.setdefault((person, day), []).append((duty, cell))
        return {key: tuple(sorted(duties, key=lambda pair: pair[0])) for key, duties in found.items()}

    @cached_property
    def _holders(self) -> dict[tuple[date, str], dict[str, Cell]]:
        found: dict[tuple[date, str], dict[str, Cell]] = {}
        for (person, day, code), cell in self._cells.items():
            found.setdefault((day, code), {})[person] = cell
        return found

    @cached_property
    def _timelines(self) -> dict[str, tuple[tuple[Duty, Cell], ...]]:
        found: dict[str, list[tuple[Duty, Cell]]] = {}
        for (person, _), duties in self._duties.items():
            found.setdefault(person, []).extend(duties)
        return {person: tuple(sorted(duties, key=lambda pair: pair[0])) for person, duties in found.items()}

    def _days_around(self, at: int) -> list[date]:
        day = self.inputs.horizon.day_of(at)
        return [day + timedelta(days=i) for i in (-2, -1, 0, 1)]

    def _shifts_in(self, start: int, end: int) -> list[tuple[Duty, dict[str, Cell]]]:
        """Return the shifts that share time with [start, end), each with who could work it."""
        first, last = self.inputs.horizon.day_of(start), self.inputs.horizon.day_of(end)
        days = [first + timedelta(days=i) for i in range(-2, (last - first).days + 2)]
        held = (entry for day in days for entry in self._held.get(day, ()))
        return [(duty, cells) for duty, cells in held if duty.start < end and start < duty.end]

    @cached_property
    def _held(self) -> dict[date, list[tuple[Duty, dict[str, Cell]]]]:
        found: dict[date, dict[str, tuple[Duty, dict[str, Cell]]]] = {}
        tail: list[tuple[tuple[str, date, str], Cell]] = [(key, 1) for key in sorted(self._tail)]
        for (person, day, code), cell in (*tail, *self._cells.items()):
            if code in self.inputs.shift:
                of_day = found.setdefault(day, {})
                if code not in of_day:
                    of_day[code] = (shift_duty(self.inputs, code, day), {})
                of_day[code][1][person] = cell
        return {day: list(of_day.values()) for day, of_day in found.items()}


def _decided(cell: Cell) -> bool:
    """Tell whether a cell is taken already, as those of last month are."""
    return isinstance(cell, int) and cell == 1


def total(cells: Iterable[Expr]) -> Expr:
    """Add decisions up."""
    return weighted((1, cell) for cell in cells)


def weighted(terms: Iterable[tuple[int, Expr]]) -> Expr:
    """Add decisions up, each with a weight; the result is a number when nothing is undecided."""
    pairs = list(terms)
    sunk = sum(weight * cell for weight, cell in pairs if isinstance(cell, int))
    undecided = [(cell, weight) for weight, cell in pairs if not isinstance(cell, int)]
    if not undecided:
        return sunk
    return cp_model.LinearExpr.weighted_sum([cell for cell, _ in undecided], [weight for _, weight in undecided]) + sunk


def cell_key(count: cp_model.LinearExpr) -> tuple[tuple[int, ...], tuple[int, ...], int]:
    """Return what tells an expression from any other: its variables, their weights, and what is added."""
    flat = cp_model.FlatIntExpr(count)
    return tuple(v.index for v in flat.vars), tuple(int(c) for c in flat.coeffs), int(flat.offset)
