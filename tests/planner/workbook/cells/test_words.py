"""Cells that hold words."""

from datetime import date

import pytest

from planner.workbook.cells.kind import Unreadable
from planner.workbook.cells.words import choice, fill, names, text


def test_spaces_around_and_within_text_do_not_count() -> None:
    """Trailing, doubled and no-break spaces are read as a planner sees them; a number is its digits."""
    assert text().read("  Ana\u00a0 Prado ") == "Ana Prado"
    assert text().read(117.0) == "117"


def test_a_date_is_no_text() -> None:
    """A cell that Excel has turned into a date is refused where a name is due."""
    with pytest.raises(Unreadable, match="'2026-05-01' is not text"):
        text().read(date(2026, 5, 1))


def test_names_may_be_separated_by_semicolon_or_comma() -> None:
    """Several names stand in one cell, each once."""
    assert names("skills").read("net; desk ,apps;") == ("net", "desk", "apps")
    with pytest.raises(Unreadable, match="twice"):
        names("skills").read("net; net")


def test_a_choice_is_read_in_any_capitals() -> None:
    """A word of the list is taken in its own spelling, another is refused with the nearest."""
    assert choice("must", "should").read(" MUST") == "must"
    with pytest.raises(Unreadable, match="did you mean 'should'"):
        choice("must", "should").read("shuold")


def test_colours_have_names_or_digits() -> None:
    """A fill is named as in the drop-down or written in six digits."""
    assert fill().read("Yellow") == "FFF2CC"
    assert fill().read("#ddebf7") == "DDEBF7"
    with pytest.raises(Unreadable, match="did you mean 'yellow'"):
        fill().read("yelow")
