"""Faults in the planner's words."""

from planner.domain.errors import Fault, InputFaults, NoRota


def test_faults_are_sorted_and_told_once() -> None:
    """Faults come by sheet, row and column, each one once, with its place first."""
    first = Fault("People", 3, 2, "B3", "contract hours 'forty'", "a number of hours")
    second = Fault("People", 12, 1, "A12", "name is empty", "a name")
    error = InputFaults((second, first, second))
    assert error.faults == (first, second)
    assert str(error).splitlines()[0] == "People!B3: contract hours 'forty'; accepted: a number of hours"


def test_exit_codes() -> None:
    """Input faults exit with 3, no rota with 4."""
    assert InputFaults(()).exit_code == 3
    assert NoRota(("nobody",)).exit_code == 4
