"""Lines of a table that are no rows of it: totals and notes at its end, headers repeated, lines of dashes."""

import re
from collections.abc import Sequence
from functools import reduce
from operator import add

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_MOST_UNDER = 30
_DRAWN = re.compile(r"[-=_+:|* ]{3,}")


def lines_under(raw: pd.DataFrame, without_time: NDArray[np.bool_], telling: Sequence[str]) -> NDArray[np.bool_]:
    """Tell which rows at the end are totals or notes under the table.

    They have no time, and hardly a cell filled or none in the columns `telling`, which every real row fills.
    """
    under = np.zeros(len(raw), bool)
    most = raw.shape[1] // 3
    columns = list(telling)
    for at in range(len(raw) - 1, max(-1, len(raw) - 1 - _MOST_UNDER), -1):
        filled = raw.iloc[at].str.strip() != ""
        if not without_time[at] or (filled.sum() > most and (not columns or filled[columns].any())):
            break
        under[at] = True
    return under


def lines_that_draw(raw: pd.DataFrame, without_time: NDArray[np.bool_], opened: str) -> NDArray[np.bool_]:
    """Tell which rows only draw the table: a line of dashes, or the headers once more; `opened` is a header."""
    drawn = np.zeros(len(raw), bool)
    rows = raw[without_time]
    if len(rows):
        cells = reduce(add, (rows[header] for header in rows.columns))
        drawn[without_time] = cells.str.fullmatch(_DRAWN) | (rows[opened] == opened)
    return drawn
