"""The reason of a part that fails is shown, and the parts that are done are kept."""

import pytest

from planner.domain.errors import RotacastError
from planner.studies.failures import attempt


def test_what_a_planner_can_change_is_told_as_it_is() -> None:
    """The message of the error is the reason."""

    def work() -> int:
        raise RotacastError("the Shifts sheet is empty")

    assert attempt(work) == (None, "the Shifts sheet is empty")


def test_a_fault_of_the_program_is_told_with_its_place() -> None:
    """The kind of error and the function it came from."""
    result, why = attempt(lambda: [][0])
    assert result is None
    assert why.startswith("a fault of the program (IndexError: list index out of range in <lambda>, line ")


def test_what_succeeds_has_no_reason_and_a_second_interrupt_ends_all() -> None:
    """An interrupt is no failure of one part."""

    def interrupted() -> int:
        raise KeyboardInterrupt

    assert attempt(lambda: 5) == (5, "")
    with pytest.raises(KeyboardInterrupt):
        attempt(interrupted)
