"""Sick calls of three days in a published rota: mended by the product, beside an exhaustive search.

python -m tests.benchmarks.repair RESULT.rota.xlsx [--calls 6] [--seconds 9]

The exhaustive search shares the musts with the product and nothing of its objective: who is there is counted here, by
the slice; then what is missing is made least, then the changed duties of people and days, and both are proven.
"""

import argparse
import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, instant
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Fixed, Leave
from planner.domain.roster.rota import Rota
from planner.repair.events import Absent
from planner.repair.repair import repair
from planner.workbook.results.read_result import read_result
from scheduling.checking.active_rules import rules_in_force
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.model.cp_sat import new_solver
from scheduling.model.rota_model import RotaModel

ILL = timedelta(days=2)
PIECE = 480
"""Minutes that a person who is missing on a shift or a day on call counts."""

PATIENCE = 300.0
"""Deterministic seconds for each of the two proofs of the exhaustive search."""

Cell = tuple[str, date, str]


@dataclass(frozen=True)
class Ask:
    """From `least` to `most` of those who have one of some cells are wanted; each one off costs `price`."""

    cells: tuple[tuple[Cell, ...], ...]
    least: int
    most: int | None
    price: int

    def heads(self, rota: Rota) -> int:
        """Count people, each once."""
        return sum(any(code in rota.duties(name, day) for name, day, code in theirs) for theirs in self.cells)

    def off(self, heads: int) -> int:
        """Return how many are missing or too many."""
        return max(0, self.least - heads, heads - self.most if self.most is not None else 0)


def main() -> None:
    """Run it: a call a line, and what the two say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("result", type=Path)
    parser.add_argument("--calls", type=int, default=6)
    parser.add_argument("--seconds", type=float, default=9)
    arguments = parser.parse_args()
    read = read_result(arguments.result)
    inputs, need, published = read.plan.inputs, read.plan.requirement, read.made
    asks = list(_asks(inputs, need))
    print(
        "ill from | seconds | musts broken | missing more than before, weighted min (least) | changed (fewest) | proven"
    )
    for who, day in _calls(inputs, published, arguments.calls):
        started = time.monotonic()
        mended = repair(inputs, need, published, [Absent(who, day, day + ILL)], today=day, seconds=arguments.seconds)
        took = time.monotonic() - started
        after = mended.solved.rota
        given_up = {row for row in inputs.fixed if row.person == who and day <= row.day <= day + ILL}
        ill = replace(
            inputs,
            leave=(*inputs.leave, Leave(who, day, day + ILL, "SL")),
            fixed=tuple(row for row in inputs.fixed if row not in given_up),
        )
        musts = sum(b.mode == "must" for b in check_rota(Desk.of(ill, need), after))
        lost, fewest = _fewest(ill, asks, published, day)
        ours = sum(ask.price * max(0, ask.off(ask.heads(after)) - ask.off(ask.heads(published))) for ask in asks)
        changed = _changed(inputs, published, after)
        print(
            f"{who}, {day} | {took:.1f} | {musts} | {ours} ({lost}) | {changed} ({fewest}) | {mended.fewest}",
            flush=True,
        )


def _calls(inputs: Inputs, published: Rota, count: int) -> list[tuple[str, date]]:
    """Return people who work on three days in a row from a day of the second week on, spread over the team."""
    found = []
    for index, person in enumerate(inputs.people):
        first = inputs.horizon.first_day + timedelta(days=8 + index % 7)
        days = [first + timedelta(days=i) for i in range(3)]
        if all(set(published.duties(person.name, day)) & inputs.shift.keys() for day in days):
            found.append((person.name, first))
    return found[:: max(1, len(found) // count)][:count]


def _asks(inputs: Inputs, need: Requirement) -> Iterator[Ask]:
    """Yield all that is asked of people at once, weighed as the Rules sheet weighs it: minutes of a person."""
    weight = {rule.name: rule.weight for rule in rules_in_force(inputs) if rule.mode == "should"}
    spans = _spans(inputs)
    cuts = sorted({edge for span in spans.values() for edge in span})
    for floor in need.floors:
        able = [p.name for p in inputs.people if any(p.skills.get(skill, 0) > 0 for skill in floor.skills)]
        codes = {*inputs.shift, *floor.tiers}
        yield from _over_time(able, spans, codes, cuts, (floor.start, floor.end), (floor.least, None), weight["floors"])
    for line in inputs.cover:
        able = [
            p.name
            for p in inputs.people
            if (not line.skill or p.skills.get(line.skill, 0) > 0) and line.grade in ("", p.grade)
        ]
        for day in inputs.horizon.days:
            if line.mode == "should" and inputs.roster_weekday(day) in line.days:
                last = line.end if line.end > line.start else line.end + DAY
                span = (
                    instant(day, line.start, inputs.settings.time_zone),
                    instant(day, last, inputs.settings.time_zone),
                )
                bounds, price = (line.least, line.most), weight.get("cover by hand", 3)
                yield from _over_time(able, spans, set(inputs.shift), cuts, span, bounds, price)
    everybody = [person.name for person in inputs.people]
    for day in inputs.horizon.days:
        for shift in inputs.shifts:
            if inputs.runs(shift, day):
                cells = tuple(((name, day, shift.code),) for name in everybody)
                yield Ask(cells, shift.least, shift.most, PIECE * weight.get("least and most per shift", 0))
    for tier in inputs.tiers:
        for turn in inputs.turns(tier):
            cells = tuple(((name, turn[0], tier.code),) for name in everybody)
            yield Ask(cells, tier.people, tier.people, PIECE * len(turn) * weight.get("on-call filled", 0))
    for asked in inputs.heads:
        cells = tuple(((name, asked.day, asked.shift),) for name in everybody)
        yield Ask(cells, asked.least, None, PIECE * weight.get("heads on a day at least", 0))
        if asked.most is not None:
            yield Ask(cells, 0, asked.most, PIECE * weight.get("heads on a day at most", 0))


def _spans(inputs: Inputs) -> dict[tuple[date, str, int], tuple[int, int]]:
    """Return from when to when a code of a day means that somebody is there, numbered where it is more than once."""
    shifts = {(day, code, 0): inputs.span(code, day) for day in inputs.horizon.days for code in inputs.shift}
    calls = {
        (day, tier.code, number): span
        for day in inputs.horizon.days
        for tier in inputs.tiers
        for number, span in enumerate(inputs.standby(tier, day))
    }
    return shifts | calls


def _over_time(
    able: list[str], spans: dict[tuple[date, str, int], tuple[int, int]], codes: set[str], cuts: list[int],
    when: tuple[int, int], bounds: tuple[int, int | None], weight: int,
) -> Iterator[Ask]:  # fmt: skip
    edges = sorted({*when, *(cut for cut in cuts if when[0] < cut < when[1])})
    for start, end in itertools.pairwise(edges):
        there = [(day, code) for (day, code, _), (a, b) in spans.items() if code in codes and a <= start and end <= b]
        cells = tuple(tuple((name, day, code) for day, code in there) for name in able)
        yield Ask(cells, *bounds, weight * (end - start))


def _fewest(inputs: Inputs, asks: list[Ask], published: Rota, today: date) -> tuple[int, int]:
    """Return the least that must be missing beyond what was before, and the fewest changes at that; each is proven."""
    past = [
        Fixed(person.name, day, duty)
        for person in inputs.people
        for day in inputs.horizon.days
        if day < today
        for duty in published.duties(person.name, day) or ("off",)
    ]
    there = [f for f in inputs.fixed if f.duty == "off" or inputs.available(inputs.person[f.person], f.day)]
    bound = replace(inputs, fixed=(*there, *past))
    model = RotaModel(bound, Requirement(), [rule for rule in rules_in_force(bound) if rule.mode == "must"])
    lost = sum(ask.price * _more_off(model, ask, published) for ask in asks)
    model.hint(published)
    least = _least(model.cp, lost)
    model.cp.add(lost <= least)
    return least, _least(model.cp, sum(_changes(model, inputs, published)))


def _more_off(model: RotaModel, ask: Ask, published: Rota) -> cp_model.IntVar:
    """Return by how many more than before an ask is missed."""
    before = ask.off(ask.heads(published))
    more = model.cp.new_int_var(0, len(ask.cells) + ask.least, "")
    heads = sum(_there(model, theirs) for theirs in ask.cells)
    model.cp.add(heads + before + more >= ask.least)
    if ask.most is not None:
        model.cp.add(heads - before - more <= ask.most)
    return more


def _there(model: RotaModel, theirs: tuple[Cell, ...]) -> cp_model.LinearExpr | int:
    cells = [model.works(*cell) for cell in theirs]
    if len(cells) < 2:
        return sum(cells)
    one = model.cp.new_bool_var("")
    model.cp.add(sum(cells) >= one)
    model.cp.add(sum(cells) <= len(cells) * one)
    return one


def _changes(model: RotaModel, inputs: Inputs, published: Rota) -> Iterator[cp_model.LinearExprT]:
    """Yield for every person, day and kind of duty whether it is not as before."""
    for person in inputs.people:
        for day in inputs.horizon.days:
            for kind in (inputs.shift, inputs.tier):
                had = [code for code in published.duties(person.name, day) if code in kind]
                came = [model.works(person.name, day, code) for code in kind]
                yield 1 - sum(model.works(person.name, day, code) for code in had) if had else sum(came)


def _least(model: cp_model.CpModel, goal: cp_model.LinearExprT) -> int:
    solver = new_solver(PATIENCE)
    solver.parameters.num_workers = 2
    model.minimize(goal)
    if solver.solve(model) != cp_model.OPTIMAL:
        raise RuntimeError("the exhaustive search did not end")
    return round(solver.objective_value)


def _changed(inputs: Inputs, published: Rota, after: Rota) -> int:
    """Count changed duties by hand: a shift for another on the same day is one, and so is a tier for another."""
    return len({(a.person, a.day, a.duty in inputs.shift) for a in published.assignments ^ after.assignments})


if __name__ == "__main__":
    main()
