"""Marks that make a spreadsheet keep a cell as text, ="0001" or '0001; they are no part of the value."""

import pandas as pd

_FORMULA = r'^="(.*)"$'
_APOSTROPHE = r"^'(?=.)"
_MOST = 0.9


def marked_columns(head: pd.DataFrame) -> list[str]:
    """Return the columns of which nearly every filled cell has such a mark."""
    return [str(header) for header in head.columns if _is_marked(head[header])]


def _is_marked(column: "pd.Series[str]") -> bool:
    filled = column[column != ""]
    return not filled.empty and max(filled.str.match(mark).mean() for mark in (_FORMULA, _APOSTROPHE)) >= _MOST


def without_marks(table: pd.DataFrame, marked: list[str]) -> pd.DataFrame:
    """Return a table with the marks of these columns taken off."""
    found = [header for header in marked if header in table.columns]
    plain = {
        h: table[h].str.replace(_FORMULA, r"\1", regex=True).str.replace(_APOSTROPHE, "", regex=True) for h in found
    }
    return table.assign(**plain) if plain else table
