"""Cells that hold numbers."""

import pytest

from planner.workbook.cells.kind import Unreadable
from planner.workbook.cells.numbers import number, share, whole


def test_numbers_typed_as_text_count() -> None:
    """Text that is a number is that number, "95%" is 0.95."""
    assert number(0, 80).read(" 37.5 ") == 37.5
    assert share().read("95%") == 0.95
    assert share().read(0.95) == 0.95


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("forty", "'forty' is not a number"),
        ("37,5", "'37,5' is not a number as text; decimals need a point or a number cell"),
        (-1, "-1 is below 0"),
        (81, "81 is above 80"),
        (True, "'True' is not a number"),
        (float("nan"), "'nan' is not a number"),
        ("inf", "'inf' is not a number"),
    ],
)
def test_what_is_no_number_or_outside_is_refused(value: object, found: str) -> None:
    """Words, decimal commas, yes and no, nothing and numbers outside the limits are told apart."""
    with pytest.raises(Unreadable) as refusal:
        number(0, 80).read(value)
    assert refusal.value.found == found


def test_a_percentage_without_its_sign_is_not_guessed() -> None:
    """95 where 0.95 is meant is refused, and says what would be accepted."""
    with pytest.raises(Unreadable) as refusal:
        share().read(95)
    assert refusal.value.accepted == "0.95 or 95%"


def test_a_share_of_one_is_not_taken_for_a_percentage() -> None:
    """1 where at most 0.999 is accepted is too much, not 1%."""
    with pytest.raises(Unreadable, match=r"1 is above 0\.999"):
        share(0.01, 0.999).read(1)


def test_half_a_person_is_refused() -> None:
    """A whole number has nothing behind its point."""
    assert whole(0, 10).read(3.0) == 3
    with pytest.raises(Unreadable, match=r"2\.5 is not a whole number"):
        whole(0, 10).read(2.5)
