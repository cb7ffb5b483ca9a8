"""Which column of an export means what."""

import pandas as pd
import pytest

from planner.files.tickets.columns import understand_columns
from planner.files.tickets.languages import LENGTHS
from planner.files.tickets.languages.language import folded_header
from planner.files.tickets.systems.system import GENERIC


def table(*headers: str) -> pd.DataFrame:
    """Return a table with these headers and no rows, from which only headers can tell."""
    return pd.DataFrame(columns=list(headers), dtype="str")


@pytest.mark.parametrize(
    ("header", "folded"),
    [
        ("Priority*", "priority"),
        ("Assigned Group*+", "assigned group"),
        ("opened_at", "opened at"),
        ("Ticket #", "ticket #"),
        ("Ticket#", "ticket #"),
        ("resolvedDateTime", "resolved date time"),
        ("queueID", "queue id"),
        ("Priorität", "prioritat"),
    ],
)
def test_headers_are_folded(header: str, folded: str) -> None:
    """Capitals, stars, plus signs and underscores do not matter."""
    assert folded_header(header) == folded


def test_the_surest_header_wins() -> None:
    """Of two columns that could be the opening time the surer is taken, and each column means one thing."""
    columns = understand_columns(table("sys_created_on", "Opened", "Category", "Group", "priority"), GENERIC)
    assert columns.fields["opened"] == "Opened"
    assert columns.fields["group"] == "Group"


@pytest.mark.parametrize("header", sorted(LENGTHS["elapsed"]))
def test_elapsed_time_is_never_work(header: str) -> None:
    """Rule 1: no column of elapsed or remaining time is ever taken for work, and it is said so."""
    columns = understand_columns(table("opened", "priority", header), GENERIC)
    assert columns.work is None
    assert columns.pairs()[-1] == (header, "not used: elapsed time, not work")


def test_logged_work_has_a_unit() -> None:
    """Logged work is found with the unit its header implies."""
    assert understand_columns(table("created", "Total Hours Worked"), GENERIC).work == ("Total Hours Worked", "hours")
    assert understand_columns(table("created", "time_worked"), GENERIC).work == ("time_worked", "seconds")
