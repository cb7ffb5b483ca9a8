"""Lines of a table that are no rows of it."""

import pandas as pd

from planner.files.tables.other_lines import lines_that_draw, lines_under

HEADERS = ("ID", "Created", "Priority", "Group", "Subject", "Site")


def table(*rows: str) -> pd.DataFrame:
    """Return rows written with commas as a table of text."""
    return pd.DataFrame([row.split(",") for row in rows], columns=list(HEADERS), dtype="str")


def test_totals_and_notes_under_a_table() -> None:
    """A total, and a note of several cells, stand under the table; a torn ticket above them does not."""
    raw = table("1,2026-09-01,P1,Net,x,y", "2,soon,P1,Net,x,y", "Total,40,,,,", "Made by,Nora,,,for,all")
    without_time = (raw["Created"] != "2026-09-01").to_numpy()
    assert lines_under(raw, without_time, ["Priority", "Group"]).tolist() == [False, False, True, True]


def test_lines_that_draw_a_table() -> None:
    """Dashes and a second row of headers draw the table; a ticket with a time never does."""
    raw = table("--,---,--,--,--,--", ",".join(HEADERS), "1,2026-09-01,P1,Net,x,y", "-,-,P1,,,")
    without_time = (raw["Created"] != "2026-09-01").to_numpy()
    assert lines_that_draw(raw, without_time, "Created").tolist() == [True, True, False, False]
