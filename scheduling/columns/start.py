"""A rota to start from within a second at any size: one person after another takes the month that helps most.

Everybody's month is priced with what each cell would save or cost in the rows as the others stand, and taken when the
rota is the better for it; swept until nothing improves (best response, a coordinate descent over people).
"""

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.clock import Clock
from scheduling.columns.compiled import compiled
from scheduling.columns.month import Floats, Ints
from scheduling.columns.pricing import Pricer
from scheduling.columns.problem import Cells, Problem
from scheduling.columns.walk import month_price

SWEEPS = 6
"""Times everybody is asked; later sweeps find little that the search does not find sooner."""


def start_rota(problem: Problem, pricers: list[Pricer], clock: Clock) -> Cells | None:
    """Return a rota that keeps every must of each person, None when somebody has no such month."""
    found = [pricer.price(month.cost, 1).months for month, pricer in zip(problem.months, pricers, strict=True)]
    clock.spend(len(pricers))
    if not all(found):
        return None
    cells = np.zeros(problem.shape[:2], np.int8)
    activity = np.zeros(len(problem.rows))
    for sweep in range(SWEEPS):
        moved = False
        for person, pricer in enumerate(pricers):
            own = np.zeros(len(activity))
            if sweep:
                problem.add_activity(person, cells[person], own)
            held = cells[person].copy() if sweep else found[person][0]
            others = activity - own
            taken = _best(problem, pricer, person, held, others)
            moved |= not np.array_equal(taken, cells[person])
            cells[person] = taken
            activity = others
            problem.add_activity(person, taken, activity)
        clock.spend(len(pricers))
        if not moved or clock.over():
            break
    return cells


def _best(problem: Problem, pricer: Pricer, person: int, held: NDArray[np.int8], others: Floats) -> NDArray[np.int8]:
    """Return the better of a person's own month and the one the rows ask for, when the others' stand."""
    rows, month = problem.rows, problem.months[person]
    asked = marginal_cost(
        rows.least, rows.most, rows.under, rows.over, rows.start, rows.row, rows.amount, person, month.cost, others
    )
    return min((held, *pricer.price(asked, 2).months), key=lambda cells: _worth(problem, person, cells, others))


def _worth(problem: Problem, person: int, cells: NDArray[np.int8], others: Floats) -> float:
    activity = others.copy()
    problem.add_activity(person, cells, activity)
    return month_price(problem.months[person], cells) + float(np.sum(problem.rows.prices(activity)))


@compiled
def marginal_cost(
    least: Floats, most: Floats, under: Floats, over: Floats, start: Ints, row: Ints, amount: Floats, person: int,
    cost: Floats, others: Floats,
) -> Floats:  # fmt: skip
    """Return the price of one person's cells with what each alone would change in the rows, (days, symbols)."""
    days, symbols = cost.shape
    asked = cost.copy()
    for day in range(days):
        for symbol in range(symbols):
            cell = (person * days + day) * symbols + symbol
            for entry in range(start[cell], start[cell + 1]):
                at = row[entry]
                for sum_, sign in ((others[at] + amount[entry], 1.0), (others[at], -1.0)):
                    if sum_ < least[at]:
                        asked[day, symbol] += sign * under[at] * (least[at] - sum_)
                    elif sum_ > most[at]:
                        asked[day, symbol] += sign * over[at] * (sum_ - most[at])
    return asked
