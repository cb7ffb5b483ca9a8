"""Cells that hold words with a whole number each."""

import pytest

from planner.workbook.cells.counts import counts
from planner.workbook.cells.kind import Unreadable


def test_words_and_numbers() -> None:
    """Codes and kinds of shift, separated by ; or a comma; a word may have spaces."""
    assert counts("shifts").read("N 4; late 10, On call 2") == (("N", 4), ("late", 10), ("On call", 2))


def test_what_is_not_a_word_and_a_number_is_refused() -> None:
    """A word alone, a number alone, a negative number, and a word that occurs twice."""
    for wrong in ("N", "4", "N -1", "N 4; late"):
        with pytest.raises(Unreadable, match="not a word and a whole number"):
            counts("shifts").read(wrong)
    with pytest.raises(Unreadable, match="twice"):
        counts("shifts").read("N 4; N 5")
