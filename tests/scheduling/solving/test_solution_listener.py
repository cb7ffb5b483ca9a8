"""The listener of CP-SAT's solutions."""

from ortools.sat.python import cp_model

from scheduling.solving.solution_listener import SolutionListener


def test_every_better_solution_is_reported_until_the_best() -> None:
    """Of the numbers from 3 on the least is reported last, with objectives that fall and bounds below them."""
    model, heard = cp_model.CpModel(), []
    number = model.new_int_var(3, 9, "number")
    model.add_hint(number, 8)
    model.minimize(number)
    cp_model.CpSolver().solve(model, SolutionListener(lambda objective, bound: heard.append((objective, bound))))
    objectives = [objective for objective, _ in heard]
    assert objectives == sorted(objectives, reverse=True)
    assert objectives[-1] == 3
    assert all(bound <= objective for objective, bound in heard)
