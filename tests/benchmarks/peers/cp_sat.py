"""A plain CP-SAT model in the style of the OR-Tools shift scheduling example: clauses for runs, counters for cover."""

from ortools.sat.python import cp_model

from tests.benchmarks.instance import Contract, Instance

Work = dict[tuple[str, int, str], cp_model.IntVar]


def solve_cp_sat(instance: Instance, seconds: float) -> list[tuple[str, int, str]] | None:
    """Return the best rota found in the time with two threads, None when there is none."""
    model = cp_model.CpModel()
    work = {
        (c.name, day, code): model.new_bool_var("")
        for c in instance.staff
        for day in range(instance.days)
        for code in instance.minutes
    }
    for contract in instance.staff:
        _limit_person(model, instance, contract, work)
    model.minimize(cp_model.LinearExpr.sum(_cover(model, instance, work) + _requests(instance, work)))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = seconds
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return [key for key, taken in work.items() if solver.value(taken)]


def _limit_person(model: cp_model.CpModel, instance: Instance, person: Contract, work: Work) -> None:
    days, codes = range(instance.days), list(instance.minutes)
    on = []
    for day in days:
        at_work = model.new_bool_var("")
        model.add_exactly_one([work[person.name, day, code] for code in codes] + [~at_work])
        on.append(at_work)
        if day in instance.off[person.name]:
            model.add(at_work == 0)
    for first, then in instance.forbidden:
        for day in days[:-1]:
            model.add_bool_or(~work[person.name, day, first], ~work[person.name, day + 1, then])
    for code, most in person.most_of.items():
        model.add(sum(work[person.name, day, code] for day in days) <= most)
    minutes = sum(instance.minutes[code] * work[person.name, day, code] for day in days for code in codes)
    model.add_linear_constraint(minutes, person.least_minutes, person.most_minutes)
    weekends = []
    for saturday in range(5, instance.days, 7):
        weekend = model.new_bool_var("")
        model.add_max_equality(weekend, on[saturday : saturday + 2])
        weekends.append(weekend)
    model.add(sum(weekends) <= person.most_weekends)
    for start in range(instance.days - person.most_in_a_row):
        model.add_bool_or([~day for day in on[start : start + person.most_in_a_row + 1]])
    for least, run in ((person.least_in_a_row, on), (person.least_off_in_a_row, [~day for day in on])):
        for length in range(1, least):
            for start in range(1, instance.days - length):
                inside = [~run[day] for day in range(start, start + length)]
                model.add_bool_or([run[start - 1], *inside, run[start + length]])


def _cover(model: cp_model.CpModel, instance: Instance, work: Work) -> list[cp_model.LinearExpr]:
    prices = []
    for day, code, need, under, over in instance.cover:
        heads = sum(work[c.name, day, code] for c in instance.staff)
        short, extra = (model.new_int_var(0, len(instance.staff), "") for _ in range(2))
        model.add(heads + short - extra == need)
        prices += [under * short, over * extra]
    return prices


def _requests(instance: Instance, work: Work) -> list[cp_model.LinearExpr]:
    asked = [weight * (1 - work[name, day, code]) for name, day, code, weight in instance.on_requests]
    return asked + [weight * work[name, day, code] for name, day, code, weight in instance.off_requests]
