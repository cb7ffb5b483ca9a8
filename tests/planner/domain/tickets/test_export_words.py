"""What is said of exports, for all files or for some."""

import pytest

from planner.domain.tickets.export_words import ColumnMeaning, per_file, value_for


@pytest.mark.parametrize(
    ("file", "value"), [("a1.csv", "Jira"), ("A2.CSV", "Jira"), ("b.csv", "Zendesk"), ("c.csv", "automatic")]
)
def test_a_value_per_file(file: str, value: str) -> None:
    """A pattern goes before the value for all others, which stands alone."""
    assert value_for(file, "automatic; a*.csv = Jira; b.csv = Zendesk", "none") == value


def test_a_plain_value() -> None:
    """Most settings have one value for every file; none gives the usual one."""
    assert per_file("Europe/London") == (("", "Europe/London"),)
    assert value_for("a.csv", "", "UTC") == "UTC"


def test_the_files_of_a_column() -> None:
    """An empty pattern means every file."""
    assert ColumnMeaning("x", "opened").applies_to("any.csv")
    assert not ColumnMeaning("x", "opened", "b*").applies_to("any.csv")
