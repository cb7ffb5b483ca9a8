"""The same model as a mixed-integer programme, given to HiGHS."""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from tests.benchmarks.instance import Contract, Instance


class _Programme:
    """Rows and columns of a MIP while it is written down."""

    def __init__(self) -> None:
        self.cost: list[float] = []
        self.top: list[float] = []
        self.rows: list[tuple[dict[int, float], float, float]] = []
        self.constant = 0.0

    def column(self, cost: float, top: float) -> int:
        self.cost.append(cost)
        self.top.append(top)
        return len(self.cost) - 1

    def row(self, terms: dict[int, float], low: float, high: float) -> None:
        self.rows.append((terms, low, high))


def solve_mip(instance: Instance, seconds: float) -> list[tuple[str, int, str]] | None:
    """Return the best rota found in the time, None when there is none."""
    programme = _Programme()
    work = {
        (c.name, day, code): programme.column(0.0, float(c.most_of[code] > 0 and day not in instance.off[c.name]))
        for c in instance.staff
        for day in range(instance.days)
        for code in instance.minutes
    }
    for name, day, code, weight in instance.on_requests:
        programme.cost[work[name, day, code]] -= weight
    for name, day, code, weight in instance.off_requests:
        programme.cost[work[name, day, code]] += weight
    for contract in instance.staff:
        _limit_person(programme, instance, contract, work)
    for day, code, need, under, over in instance.cover:
        terms = {work[c.name, day, code]: 1.0 for c in instance.staff}
        terms[programme.column(under, np.inf)], terms[programme.column(over, np.inf)] = 1.0, -1.0
        programme.row(terms, need, need)
    chosen = _solve(programme, seconds)
    return None if chosen is None else [key for key, column in work.items() if chosen[column] > 0.5]


def _limit_person(
    programme: _Programme, instance: Instance, person: Contract, work: dict[tuple[str, int, str], int]
) -> None:
    days, codes = range(instance.days), list(instance.minutes)
    on = [{work[person.name, day, code]: 1.0 for code in codes} for day in days]
    for day in days:
        programme.row(on[day], 0, 1)
    for first, then in instance.forbidden:
        for day in days[:-1]:
            programme.row({work[person.name, day, first]: 1.0, work[person.name, day + 1, then]: 1.0}, 0, 1)
    for code, most in person.most_of.items():
        programme.row({work[person.name, day, code]: 1.0 for day in days}, 0, most)
    minutes = {work[person.name, day, code]: float(instance.minutes[code]) for day in days for code in codes}
    programme.row(minutes, person.least_minutes, person.most_minutes)
    weekends = [programme.column(0.0, 1.0) for _ in range(5, instance.days, 7)]
    for number, weekend in enumerate(weekends):
        for day in range(5 + 7 * number, min(7 + 7 * number, instance.days)):
            programme.row({**on[day], weekend: -1.0}, -1, 0)
    programme.row(dict.fromkeys(weekends, 1.0), 0, person.most_weekends)
    for start in range(instance.days - person.most_in_a_row):
        span = [on[day] for day in range(start, start + person.most_in_a_row + 1)]
        programme.row(_sum(span, 1.0), 0, person.most_in_a_row)
    for least, sign in ((person.least_in_a_row, 1.0), (person.least_off_in_a_row, -1.0)):
        for length in range(1, least):
            for start in range(1, instance.days - length):
                outer = _sum([on[start - 1], on[start + length]], -sign)
                inner = _sum([on[day] for day in range(start, start + length)], sign)
                programme.row({**outer, **inner}, -np.inf, length - 1 if sign > 0 else 1)


def _sum(parts: list[dict[int, float]], sign: float) -> dict[int, float]:
    return {column: sign for part in parts for column in part}


def _solve(programme: _Programme, seconds: float) -> np.ndarray | None:
    data = [(row, column, value) for row, (terms, _, _) in enumerate(programme.rows) for column, value in terms.items()]
    rows, columns, values = zip(*data, strict=True)
    matrix = csr_array((values, (rows, columns)), shape=(len(programme.rows), len(programme.cost)))
    low, high = zip(*((low, high) for _, low, high in programme.rows), strict=True)
    result = milp(
        np.array(programme.cost),
        integrality=np.ones(len(programme.cost)),
        bounds=Bounds(0, np.array(programme.top)),
        constraints=LinearConstraint(matrix, low, high),
        options={"time_limit": seconds},
    )
    return result.x
