"""Sick calls in a published rota, mended by the product, beside an exhaustive search for the fewest changes.

python -m tests.benchmarks.repair RESULT.rota.xlsx [--calls 5] [--seconds 12]
"""

import argparse
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from ortools.sat.python import cp_model

from planner.as_before import as_before
from planner.domain.inputs import Inputs
from planner.domain.people import Fixed, Leave
from planner.domain.requirement import Requirement
from planner.domain.rota import Rota
from planner.mishap import Absent
from planner.repair import repair
from planner.workbook.read_result import read_result
from scheduling.check import check_rota
from scheduling.in_force import rules_in_force
from scheduling.rota_model import RotaModel
from scheduling.solver import new_solver

ILL = timedelta(days=2)
PATIENCE = 300.0
"""Deterministic seconds for each of the two proofs of the exhaustive search."""


def main() -> None:
    """Run it: a call a line, and what the two say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("result", type=Path)
    parser.add_argument("--calls", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=12)
    arguments = parser.parse_args()
    read = read_result(arguments.result)
    inputs, need, published = read.plan.inputs, read.plan.requirement, read.made
    print("who, from | seconds | musts broken | short more than before, min (fewest) | changed duties (fewest)")
    for who, day in _calls(inputs, published, arguments.calls):
        started = time.monotonic()
        mended = repair(inputs, need, published, [Absent(who, day, day + ILL)], today=day, seconds=arguments.seconds)
        took = time.monotonic() - started
        after = mended.solved.rota
        musts = sum(b.mode == "must" for b in check_rota(mended.inputs, need, after))
        owed = as_before(inputs, need, published)
        lost, fewest = _fewest(
            replace(inputs, leave=(*inputs.leave, Leave(who, day, day + ILL, "SL"))), owed, published, day
        )
        ours = _lost(inputs, owed, after)
        print(f"{who}, {day} | {took:.1f} | {musts} | {ours} ({lost}) | {_changed(published, after)} ({fewest})")


def _calls(inputs: Inputs, published: Rota, count: int) -> list[tuple[str, date]]:
    """Return people who work on three days in a row from a day of the second week on, spread over the team."""
    found = []
    for index, person in enumerate(inputs.people):
        first = inputs.horizon.first_day + timedelta(days=8 + index % 7)
        days = [first + timedelta(days=i) for i in range(3)]
        if all(set(published.duties(person.name, day)) & inputs.shift.keys() for day in days):
            found.append((person.name, first))
    return found[:: max(1, len(found) // count)][:count]


def _fewest(inputs: Inputs, owed: Requirement, published: Rota, today: date) -> tuple[int, int]:
    """Return the least cover that must be lost, and the fewest changed duties with no more lost; each is proven.

    The musts are the product's; what is minimised is counted here, by hand, from the cells.
    """
    past = tuple(
        Fixed(person.name, day, duty)
        for person in inputs.people
        for day in inputs.horizon.days
        if day < today
        for duty in published.duties(person.name, day) or ("off",)
    )
    bound = replace(inputs, fixed=(*_there(inputs), *past), wishes=())
    rules = [rule for rule in rules_in_force(bound) if rule.mode == "must" or rule.name in ("floors", "windows")]
    rules = [replace(rule, weight=1) if rule.mode == "should" else rule for rule in rules]
    model = RotaModel(bound, owed, rules)
    model.hint(published)
    lost = _least(model.cp)
    model = RotaModel(bound, owed, rules)
    model.hint(published)
    price = model.cp.proto.objective
    terms = [model.cp.get_int_var_from_proto_index(v) for v in price.vars]
    model.cp.add(cp_model.LinearExpr.weighted_sum(terms, list(price.coeffs)) <= lost)
    model.cp.minimize(sum(_changes(model, bound, published)))
    fewest = _least(model.cp)
    return round(lost * model.unit_price * 60 / 200), fewest


def _there(inputs: Inputs) -> list[Fixed]:
    return [f for f in inputs.fixed if f.duty == "off" or inputs.available(inputs.person[f.person], f.day)]


def _changes(model: RotaModel, inputs: Inputs, published: Rota) -> list[cp_model.LinearExpr | int]:
    """Return for every person, day and kind of duty what is let go, or what comes where nothing was."""
    found: list[cp_model.LinearExpr | int] = []
    for person in inputs.people:
        for day in inputs.horizon.days:
            for kind in (inputs.shift, inputs.tier):
                had = [code for code in published.duties(person.name, day) if code in kind]
                came = [model.works(person.name, day, code) for code in kind]
                found += [1 - model.works(person.name, day, code) for code in had] if had else came
    return found


def _least(model: cp_model.CpModel) -> int:
    solver = new_solver()
    solver.parameters.num_workers = 2
    solver.parameters.max_deterministic_time = PATIENCE
    if solver.solve(model) != cp_model.OPTIMAL:
        raise RuntimeError("the exhaustive search did not end")
    return round(solver.objective_value)


def _lost(inputs: Inputs, owed: Requirement, after: Rota) -> int:
    return sum(b.amount for b in check_rota(inputs, owed, after) if b.rule in ("floors", "windows"))


def _changed(published: Rota, after: Rota) -> int:
    """Count changed duties by hand: a shift for another on the same day is one."""
    gone, come = (
        {(a.person, a.day) for a in one.assignments - other.assignments}
        for one, other in ((published, after), (after, published))
    )
    return len(gone | come)


if __name__ == "__main__":
    main()
