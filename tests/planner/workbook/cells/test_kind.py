"""What a kind of cell says of values that do not fit it."""

from datetime import date, datetime

from planner.workbook.cells.kind import nearest, quote_value, suggest


def test_a_date_is_shown_without_its_midnight() -> None:
    """A date cell is shown as the planner sees it, quoted; long text is cut."""
    assert quote_value(datetime(2026, 5, 31)) == "'2026-05-31'"
    assert quote_value(date(2026, 5, 31)) == "'2026-05-31'"
    assert quote_value("x" * 70) == "'" + "x" * 57 + "...'"


def test_the_nearest_word_is_suggested() -> None:
    """A near miss is named whatever its capitals, and nothing when nothing is near."""
    assert suggest("ana prdo", ["Rui Costa", "Ana Prado"]) == " (did you mean 'Ana Prado'?)"
    assert nearest("Zoe", ["Ana Prado"]) == ""
