"""Decisions that follow from others."""

import pytest
from ortools.sat.python import cp_model

from scheduling.model.auxiliary_variables import AuxiliaryVariables


@pytest.mark.parametrize(("one", "other"), [(0, 0), (0, 1), (1, 0), (1, 1)])
def test_either_is_taken_exactly_when_one_of_them_is(one: int, other: int) -> None:
    """All four cases of two decisions, against "or"; a tally of them is their sum."""
    model = cp_model.CpModel()
    derived, first, second = AuxiliaryVariables(model), model.new_bool_var(""), model.new_bool_var("")
    either, tally = derived.either([first, second, 0]), derived.tally("both", 2 * first + second)
    model.add(first == one)
    model.add(second == other)
    solver = cp_model.CpSolver()
    assert solver.solve(model) == cp_model.OPTIMAL
    assert (solver.value(either), solver.value(tally)) == (one or other, 2 * one + other)


def test_what_is_asked_twice_is_made_once() -> None:
    """The same decisions in another order are the same "either"; what is decided already makes none."""
    model = cp_model.CpModel()
    derived, first, second = AuxiliaryVariables(model), model.new_bool_var(""), model.new_bool_var("")
    either, tally = derived.either([first, second]), derived.tally("both", first + second)
    made = len(model.proto.variables)
    assert derived.either([second, first]) is either
    assert derived.tally("both", first + second) is tally
    assert (derived.either([first, 1]), derived.either([0]), derived.tally("none", 3)) == (1, 0, 3)
    assert len(model.proto.variables) == made
