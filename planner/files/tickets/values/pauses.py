"""How long a ticket stood still: a column of it, or the rows of an event log between which its state was on hold."""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.tickets.demand import NEVER

_ON_HOLD = re.compile(r"\bawait|on[ -]?hold|\bpending\b|\bwaiting (for|on)\b|\bsuspended\b", re.IGNORECASE)


def is_on_hold(states: Sequence["pd.Series[str]"], rows: int) -> NDArray[np.bool_]:
    """Tell for each row whether one of its states says that the ticket waits for somebody outside the desk."""
    found = np.zeros(rows, bool)
    for column in states:
        codes, texts = pd.factorize(column.astype("object"))
        found |= np.array([bool(_ON_HOLD.search(str(text))) for text in texts], bool)[codes]
    return found


def with_event_pauses(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of exports with the pauses of tickets that stand in several rows added to `paused`.

    A pause lasts from an on-hold row to the next row of the same ticket; the last row's own pause has no end.
    """
    log = table[(table["updated"] != NEVER) & (table["id"] != "")].sort_values(["id", "updated"], kind="stable")
    following = log.groupby("id")["updated"].shift(-1)
    lasted = (following - log["updated"]).where(log["on_hold"], 0.0).fillna(0.0)
    total = lasted.groupby(log["id"]).sum()
    return table.assign(paused=table["paused"] + table["id"].map(total).fillna(0.0))
