"""Rows of an export that are no work arriving: parts, containers, merged, spam, and what machines open and close."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.tickets.demand import NEVER
from planner.files.tickets.languages import CONTAINERS, NOT_WORK, PARTS
from planner.files.tickets.languages.language import folded
from planner.files.tickets.values.times import PLACEHOLDERS

MACHINES = frozenset({"monitoring", "event", "event management", "alert", "alarm", "system alert"})
"""Channels on which machines open tickets."""

SELF_CLOSED_MINUTES = 5
"""A ticket that a machine opened and that was resolved within this many minutes had nobody working on it."""

CHILD = "child of another ticket"


def left_out(
    states: Sequence["pd.Series[str]"],
    tags: "pd.Series[str]",
    parent: "pd.Series[str]",
    channel: "pd.Series[str]",
    lasted: NDArray[np.int64],
    kind: "pd.Series[str] | None" = None,
) -> NDArray[np.object_]:
    """Return for each row the reason why it is left out, "" when it is used.

    `lasted` are the minutes until resolution, or `NEVER`. When the export has ticket types (`kind`), the type tells
    which tickets are parts of others; then a parent ticket is no reason, as it may be an epic.
    """
    reasons = np.full(len(tags), "", dtype=object)
    for found in (
        *(_mapped(state, _of_state) for state in states),
        *(_flags(state) for state in states),
        _mapped(tags, _of_tags),
        _mapped(parent, _of_parent) if kind is None else _mapped(kind, _of_kind),
        np.where((lasted != NEVER) & (lasted <= SELF_CLOSED_MINUTES), _mapped(channel, _of_channel), ""),
    ):
        reasons = np.where(reasons == "", found, reasons)
    return reasons


def _mapped(column: "pd.Series[str]", reason: Callable[[str], str]) -> NDArray[np.object_]:
    codes, texts = pd.factorize(column.astype("object"))
    return np.array([reason(folded(str(text))) for text in texts], dtype=object)[codes]


def _flags(column: "pd.Series[str]") -> NDArray[np.object_]:
    """Read a column named spam or deleted, whose cells say true or false."""
    name = folded(str(column.name or ""))
    if name not in NOT_WORK:
        return np.full(len(column), "", dtype=object)
    return _mapped(column, lambda text: NOT_WORK[name] if text in ("true", "yes", "1") else "")


def _of_state(text: str) -> str:
    return NOT_WORK.get(text, "")


def _of_parent(text: str) -> str:
    return "" if text in PLACEHOLDERS else CHILD


def _of_kind(text: str) -> str:
    return CHILD if text in PARTS else "holds other tickets" if text in CONTAINERS else ""


def _of_tags(text: str) -> str:
    tags = text.replace(",", " ").split()
    return next((NOT_WORK[tag] for tag in tags if tag in NOT_WORK), "")


def _of_channel(text: str) -> str:
    return f"opened by a machine and closed within {SELF_CLOSED_MINUTES} minutes" if text in MACHINES else ""
