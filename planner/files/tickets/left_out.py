"""Rows of an export that are no work arriving: children, merged, spam, duplicates, and what machines open and close."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.demand import NEVER
from planner.files.tickets.times import PLACEHOLDERS

REASONS = {
    "spam": "spam",
    "junk": "spam",
    "suspended": "spam",
    "duplicate": "duplicate",
    "closed - duplicate": "duplicate",
    "merged": "merged into another",
    "closed_by_merge": "merged into another",
    "deleted": "deleted",
}
"""The states, resolutions and tags for which a ticket is left out, and why."""

MACHINES = frozenset({"monitoring", "event", "event management", "alert", "alarm", "system alert"})
"""Channels on which machines open tickets."""

SELF_CLOSED_MINUTES = 5
"""A ticket that a machine opened and that was resolved within this many minutes had nobody working on it."""


def left_out(
    states: Sequence["pd.Series[str]"],
    tags: "pd.Series[str]",
    parent: "pd.Series[str]",
    channel: "pd.Series[str]",
    lasted: NDArray[np.int64],
) -> NDArray[np.object_]:
    """Return for each row why it is left out, "" when it is not; `lasted` is minutes to resolution or `NEVER`."""
    reasons = np.full(len(tags), "", dtype=object)
    for found in (
        *(_mapped(state, lambda text: REASONS.get(text, "")) for state in states),
        _mapped(tags, _of_tags),
        _mapped(parent, lambda text: "" if text in PLACEHOLDERS else "child of another ticket"),
        np.where((lasted != NEVER) & (lasted <= SELF_CLOSED_MINUTES), _mapped(channel, _of_channel), ""),
    ):
        reasons = np.where(reasons == "", found, reasons)
    return reasons


def _mapped(column: "pd.Series[str]", reason: Callable[[str], str]) -> NDArray[np.object_]:
    codes, texts = pd.factorize(column.astype("object"))
    return np.array([reason(str(text).strip().casefold()) for text in texts], dtype=object)[codes]


def _of_tags(text: str) -> str:
    tags = text.replace(",", " ").split()
    return next((REASONS[tag] for tag in tags if tag in REASONS), "")


def _of_channel(text: str) -> str:
    return f"opened by a machine and closed within {SELF_CLOSED_MINUTES} minutes" if text in MACHINES else ""
